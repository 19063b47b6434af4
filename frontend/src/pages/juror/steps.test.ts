import { isSworn, stepsOf } from './steps';
import type { ReadershipSummary } from './queries';

const fresh: ReadershipSummary = {
  call_id: 'c',
  call_title: { fr: 'Appel', en: 'Call' },
  time_zone: 'Europe/Paris',
  reads: true,
  practised: 0,
  practices: 2,
  assigned: 0,
  locked: 0,
};
const at = '2022-03-03T09:00:00+01:00';
const undone = (one: ReadershipSummary) =>
  stepsOf(one)
    .filter(({ done }) => !done)
    .map(({ id }) => id);

describe('the steps of a first visit', () => {
  it('are all to do at first', () => {
    expect(undone(fresh)).toEqual(['charter', 'interests', 'practice', 'readings']);
    expect(isSworn(fresh)).toBe(false);
  });

  it('end one by one', () => {
    const sworn = { ...fresh, accepted_at: at, declared_at: at };
    expect(isSworn({ ...fresh, accepted_at: at })).toBe(false);
    expect(isSworn(sworn)).toBe(true);
    expect(undone({ ...sworn, practised: 2 })).toEqual(['readings']);
    expect(undone({ ...sworn, practised: 2, assigned: 3, locked: 2 })).toEqual(['readings']);
    expect(undone({ ...sworn, practised: 2, assigned: 3, locked: 3 })).toEqual([]);
  });

  it('are the charter alone for whoever judges challenges', () => {
    const juror = { ...fresh, reads: false };
    expect(undone(juror)).toEqual(['charter']);
    expect(isSworn({ ...juror, accepted_at: at })).toBe(true);
  });
});
