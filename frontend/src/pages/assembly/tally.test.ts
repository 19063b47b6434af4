import type { Schemas } from '../../api/types';
import { tally } from './tally';

function member(rank?: number): Schemas['TeamMember'] {
  const member = { dossier_id: 'd', number: 'EIG6-7K3Q-M', post_id: 'p' };
  return rank === undefined ? member : { ...member, wish_rank: rank };
}

describe('the figures of a run', () => {
  const challenge = { id: 'c', name: 'Défi Forêt' };

  it('count people, first wishes and everybody who is told', () => {
    const teams = [
      { challenge, members: [member(1), member(3), member()] },
      { challenge, members: [member(1), member(2)] },
    ];
    expect(tally({ teams, unplaced: 4 })).toEqual({
      teams: 2,
      people: 5,
      firstWishes: 2,
      ranked: 4,
      told: 9,
    });
  });

  it('are zero when nothing could be made', () => {
    const nothing = { teams: 0, people: 0, firstWishes: 0, ranked: 0, told: 2 };
    expect(tally({ teams: [], unplaced: 2 })).toEqual(nothing);
  });
});
