// Where a person may be sent, and the demand that sends them there.
import type { Schemas } from '../../api/types';
import { wishFor, type Board, type Card } from './layout';

export type Rule = Schemas['OverrideInput'];

/** As a choice in a list writes it: a challenge, or a challenge and one of its posts. */
export interface Destination {
  value: string;
  challenge: Schemas['ChallengeRef'];
  rank: number;
  /** 1 is the first post of the challenge; absent: whichever suits best. */
  post?: number;
}

/** Without a seat. */
export const nowhere = 'out';
/** Anywhere but where they are. */
export const elsewhere = 'forbid';

/** The challenges that a person ranked and where they can hold a post, by rank; each post too where there are several. */
export function destinations(board: Board, card: Card): Destination[] {
  const known = new Map(board.challenges.map((column) => [column.challenge.id, column]));
  return [...card.wishes]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ challenge_id: id, rank, posts }) => {
      const column = known.get(id);
      if (!column || posts.length === 0) return [];
      const whole = { value: id, challenge: column.challenge, rank };
      if (posts.length === 1) return [whole];
      const each = posts.map((post) => ({
        ...whole,
        value: `${id}/${post}`,
        post: column.posts.findIndex((one) => one.id === post) + 1,
      }));
      return [whole, ...each];
    });
}

/** The demand behind a choice. */
export function ruleOf({ person, seat }: Card, value: string): Rule {
  const { dossier_id } = person;
  if (value === nowhere) return { kind: 'out', dossier_id };
  if (value === elsewhere) return { kind: 'forbid', dossier_id, challenge_id: seat?.challenge_id };
  const [challenge_id, post_id] = value.split('/');
  return { kind: 'lock', dossier_id, challenge_id, ...(post_id ? { post_id } : {}) };
}

export type Reach = 'here' | 'fits' | 'no-post' | 'unranked';

/** What a challenge is to a person who is being moved. */
export function reach(card: Card, challengeId: string): Reach {
  if (card.seat?.challenge_id === challengeId) return 'here';
  const wish = wishFor(card, challengeId);
  if (!wish) return 'unranked';
  return wish.posts.length > 0 ? 'fits' : 'no-post';
}
