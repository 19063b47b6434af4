import type { Schemas } from '../../api/types';
import { nextActs, type Standing } from './nextActs';
import type { Call } from './shared/promotions';

type State = Schemas['Window']['state'];

function call(kind: Call['kind'], windows: [Schemas['WindowName'], State][]): Call {
  return {
    kind,
    windows: windows.map(([name, state]) => ({
      name,
      state,
      opens_at: '2022-05-09T00:00:00+02:00',
      closes_at: '2022-05-16T00:00:00+02:00',
      announced_closes_at: '2022-05-16T00:00:00+02:00',
      extensions: [],
    })),
  } as unknown as Call;
}

function set(kind: Schemas['ReleaseKind'], released: boolean, missing: string[] = []) {
  return { kind, released, counts: {}, missing };
}

function standing(part: Partial<Standing>): Standing {
  return {
    releases: [],
    undecided: undefined,
    unread: false,
    runs: undefined,
    vetoes: undefined,
    ...part,
  };
}

const ids = (part: Partial<Standing>) => nextActs(standing(part)).map(({ id }) => id);

describe('what a promotion awaits', () => {
  it('is time, while a window is open', () => {
    const part = {
      challenges: call('challenges', [['challenges', 'open']]),
      candidates: call('candidates', [['applications', 'open']]),
      releases: [set('challenges', false, ['x']), set('shortlist', false, ['x'])],
    };
    expect(nextActs(standing(part))).toEqual([
      { id: 'challengesOpen', at: '2022-05-16T00:00:00+02:00' },
      { id: 'applicationsOpen', at: '2022-05-16T00:00:00+02:00' },
    ]);
  });

  it('is decisions, then their release', () => {
    const candidates = call('candidates', [['applications', 'closed']]);
    const missing = set('shortlist', false, ['2 candidatures sans décision']);
    const awaited = { candidates, releases: [missing] };
    expect(ids({ ...awaited, undecided: 2, unread: true })).toEqual(['read', 'decide']);
    expect(ids({ ...awaited, undecided: 0, unread: true })).toEqual(['read']);
    expect(ids({ ...awaited, undecided: 2, thirds: 1 })).toEqual(['thirds', 'decide']);
    expect(ids({ ...awaited, undecided: 2 })).toEqual(['decide']);
    expect(ids({ candidates, releases: [set('shortlist', false)] })).toEqual(['releaseShortlist']);
  });

  it.each<[State, string]>([
    ['upcoming', 'wishesUpcoming'],
    ['open', 'wishesOpen'],
    ['closed', 'assemble'],
  ])('follows the wishes: %s', (state, id) => {
    const candidates = call('candidates', [
      ['applications', 'closed'],
      ['wishes', state],
    ]);
    expect(ids({ candidates, releases: [set('shortlist', true), set('result', false)] })).toEqual([
      id,
    ]);
  });

  it('is a choice among the runs, then nothing but to look', () => {
    const candidates = call('candidates', [['wishes', 'closed']]);
    const runs = [{} as Schemas['Assembly'], {} as Schemas['Assembly']];
    const shortlist = set('shortlist', true);
    expect(nextActs(standing({ candidates, releases: [shortlist], runs }))).toMatchObject([
      { id: 'releaseTeams', count: 2 },
    ]);
    expect(ids({ candidates, releases: [shortlist], runs, vetoes: 1 })).toEqual([
      'ruleVetoes',
      'releaseTeams',
    ]);
    expect(ids({ candidates, releases: [shortlist, set('result', true)], runs })).toEqual([
      'teams',
    ]);
  });

  it('is challenges to decide on or to release', () => {
    const challenges = call('challenges', [['challenges', 'closed']]);
    const kept = (missing: string[]) =>
      ids({ challenges, releases: [set('challenges', false, missing)] });
    expect(kept(['x'])).toEqual(['decideChallenges']);
    expect(kept([])).toEqual(['releaseChallenges']);
    expect(ids({ challenges, releases: [set('challenges', true)] })).toEqual([]);
  });
});
