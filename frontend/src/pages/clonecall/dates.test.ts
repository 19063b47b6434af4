import { sixthCall } from '../../test/candidate';
import { copiedDates } from './dates';

describe('the dates of a copy', () => {
  it('move by whole days and keep their hour over summer time', () => {
    const dates = copiedDates(sixthCall, '2023-03-13T00:00:00+01:00');
    const [opens, closes] = dates;
    expect(opens).toMatchObject({ kind: 'opens', after: '2023-03-13T00:00:00+01:00' });
    // 3 April 2022, midnight included, is 28 days after 7 March: the same in 2023, in summer time.
    expect(closes).toMatchObject({
      kind: 'closes',
      window: 'applications',
      before: '2022-04-04T00:00:00+02:00',
      after: '2023-04-10T00:00:00+02:00',
    });
  });

  it('leave the extensions of the original behind', () => {
    const [main, ...others] = sixthCall.windows;
    const extended = {
      ...sixthCall,
      windows: [{ ...main!, closes_at: '2022-04-20T00:00:00+02:00' }, ...others],
    };
    expect(copiedDates(extended, '2023-03-07T00:00:00+01:00')[1]).toMatchObject({
      after: '2023-04-04T00:00:00+02:00',
    });
  });

  it('tell the day when challenges show, and the other dates announced', () => {
    const call = {
      ...sixthCall,
      challenges_visible_at: '2022-05-09T00:00:00+02:00',
      milestones: [{ label: { fr: 'Auditions', en: 'Interviews' }, from: '2022-05-30' }],
    };
    const dates = copiedDates(call, '2022-03-14T09:00:00+01:00');
    expect(dates.find(({ kind }) => kind === 'reveal')?.after).toBe('2022-05-16T00:00:00+02:00');
    expect(dates.at(-1)).toMatchObject({ kind: 'milestone', after: '2022-06-06' });
    expect(dates[0]?.after).toBe('2022-03-14T09:00:00+01:00');
  });
});
