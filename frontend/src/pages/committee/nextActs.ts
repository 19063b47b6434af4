// What a promotion awaits, from where its windows and its releases stand. Nothing here is stored: a
// window that re-opens changes the answer.
import type { Schemas } from '../../api/types';
import { paths } from '../../navigation';
import { names as selection } from '../selection/filters';
import type { CommitteeWords } from './committee.fr';
import type { Call, PromotionCalls } from './shared/promotions';

/** What the page read of a promotion; undefined is what is not known yet, or not this reader's to know. */
export interface Standing extends Pick<PromotionCalls, 'candidates' | 'challenges'> {
  releases: readonly Schemas['Release'][];
  undecided: number | undefined;
  /** Some application lacks readings. */
  unread: boolean;
  /** Applications whose readers disagree, and that nobody else was given. */
  thirds?: number;
  runs: readonly Schemas['Assembly'][] | undefined;
  /** Vetoes of hosts that nobody ruled on. */
  vetoes: number | undefined;
}

export interface Act {
  id: keyof CommitteeWords['acts'];
  /** Where it is done; none when one can only wait. */
  to?: string;
  /** The instant that its sentence names. */
  at?: string;
  /** The number that its sentence names. */
  count?: number;
}

export function nextActs(standing: Standing): Act[] {
  return [...actsOnChallenges(standing), ...actsOnApplications(standing), ...actsOnTeams(standing)];
}

function release(standing: Standing, kind: Schemas['ReleaseKind']) {
  return standing.releases.find((found) => found.kind === kind);
}

export function windowOf(call: Call | undefined, name: Schemas['WindowName']) {
  return call?.windows.find((found) => found.name === name);
}

function actsOnChallenges(standing: Standing): Act[] {
  const window = windowOf(standing.challenges, 'challenges');
  if (window?.state === 'open') return [{ id: 'challengesOpen', at: window.closes_at }];
  const kept = release(standing, 'challenges');
  if (window?.state !== 'closed' || !kept || kept.released) return [];
  const id = kept.missing.length > 0 ? 'decideChallenges' : 'releaseChallenges';
  return [{ id, to: paths.releases }];
}

function actsOnApplications(standing: Standing): Act[] {
  const window = windowOf(standing.candidates, 'applications');
  if (window?.state === 'open') return [{ id: 'applicationsOpen', at: window.closes_at }];
  const shortlist = release(standing, 'shortlist');
  if (window?.state !== 'closed' || !shortlist || shortlist.released) return [];
  if (shortlist.missing.length === 0) return [{ id: 'releaseShortlist', to: paths.releases }];
  const { undecided = 0, unread, thirds = 0 } = standing;
  return [
    ...(unread
      ? [{ id: 'read' as const, to: `${paths.selection}?${selection.sort}=readings` }]
      : []),
    ...(thirds > 0
      ? [
          {
            id: 'thirds' as const,
            to: `${paths.selection}?${selection.signal}=third_reading`,
            count: thirds,
          },
        ]
      : []),
    ...(undecided > 0
      ? [
          {
            id: 'decide' as const,
            to: `${paths.selection}?${selection.decision}=undecided`,
            count: undecided,
          },
        ]
      : []),
  ];
}

function actsOnTeams(standing: Standing): Act[] {
  if (release(standing, 'result')?.released) return [{ id: 'teams', to: paths.teams }];
  if (!release(standing, 'shortlist')?.released) return [];
  const wishes = windowOf(standing.candidates, 'wishes');
  if (wishes?.state === 'upcoming') return [{ id: 'wishesUpcoming', at: wishes.opens_at }];
  if (wishes?.state === 'open') return [{ id: 'wishesOpen', at: wishes.closes_at }];
  const { vetoes = 0 } = standing;
  const rule: Act[] = vetoes > 0 ? [{ id: 'ruleVetoes', to: paths.vetoes, count: vetoes }] : [];
  const runs = standing.runs?.length ?? 0;
  if (runs === 0) return [...rule, { id: 'assemble', to: paths.assemblies }];
  return [...rule, { id: 'releaseTeams', to: paths.assemblies, count: runs }];
}
