import { sixthCall } from '../../test/candidate';
import { effectOf, extendable, faultsOf, toldBy } from './extension';
import extensionFr from './extension.fr';

const applications = { ...sixthCall.windows[0]!, closes_at: '2022-04-04T00:00:00+02:00' };
const seventh = Date.parse('2022-04-07T18:15:00+02:00');
const tenth = '2022-04-11T00:00:00+02:00';

describe('what an extension changes', () => {
  it('re-opens a period that had ended', () => {
    expect(effectOf({ ...applications, state: 'closed' }, tenth, seventh)).toEqual({
      before: '2022-04-04T00:00:00+02:00',
      after: tenth,
      reopens: true,
    });
  });

  it('leaves an open period open', () => {
    const march = Date.parse('2022-03-30T10:00:00+02:00');
    expect(effectOf({ ...applications, state: 'open' }, tenth, march)?.reopens).toBe(false);
  });

  it('is nothing when the end is not later than the present one and than now', () => {
    const closed = { ...applications, state: 'closed' as const };
    expect(effectOf(closed, '2022-04-04T00:00:00+02:00', seventh)).toBeUndefined();
    expect(effectOf(closed, '2022-04-06T00:00:00+02:00', seventh)).toBeUndefined();
    expect(effectOf(closed, '2022-04-07T18:15:00+02:00', seventh)).toBeUndefined();
    expect(effectOf(closed, undefined, seventh)).toBeUndefined();
  });
});

it('asks for an end and a reason in both languages', () => {
  const none = { closes: undefined, motive: { fr: ' ', en: '' } };
  const fields = faultsOf(none, applications, seventh, extensionFr).map(({ field }) => field);
  expect(fields).toEqual(['closes_at', 'motive.fr', 'motive.en']);
  const early = { closes: '2022-04-05T00:00:00+02:00', motive: { fr: 'x', en: 'x' } };
  expect(faultsOf(early, applications, seventh, extensionFr)).toEqual([
    { field: 'closes_at', message: extensionFr.endTooEarly },
  ]);
  expect(faultsOf({ ...early, closes: tenth }, applications, seventh, extensionFr)).toEqual([]);
});

it('offers applications no longer once the shortlist is released', () => {
  expect(extendable(sixthCall).map(({ name }) => name)).toContain('applications');
  const released = { ...sixthCall, shortlist_released_at: '2022-05-09T09:00:00+02:00' };
  expect(extendable(released).map(({ name }) => name)).not.toContain('applications');
});

it('tells everybody who has a dossier', () => {
  expect(toldBy({ drafts: 2, submitted: 3, withdrawn: 1 })).toBe(6);
});
