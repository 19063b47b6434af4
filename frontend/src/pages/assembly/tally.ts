// What a run comes to, in figures.
import type { Schemas } from '../../api/types';

export interface Tally {
  teams: number;
  people: number;
  /** People on the challenge they ranked first. */
  firstWishes: number;
  /** People on a challenge they had ranked. */
  ranked: number;
  /** Shortlisted people, placed or not: all are told of the result. */
  told: number;
}

export function tally({ teams, unplaced }: Pick<Schemas['Assembly'], 'teams' | 'unplaced'>): Tally {
  const members = teams.flatMap((team) => team.members);
  return {
    teams: teams.length,
    people: members.length,
    firstWishes: members.filter(({ wish_rank: rank }) => rank === 1).length,
    ranked: members.filter(({ wish_rank: rank }) => rank !== undefined).length,
    told: members.length + unplaced,
  };
}
