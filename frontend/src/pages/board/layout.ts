// Who sits where, as the run left them or as an answer of the engine would have them.
import type { Schemas } from '../../api/types';

export type Board = Schemas['AssemblyBoard'];
export type Card = Schemas['BoardPerson'];
export type Move = Schemas['AssemblyMove'];
export type Track = Schemas['Track'];

export interface Spot {
  challenge_id: string;
  post_id: string;
  wish_rank?: number | undefined;
}

/** A person where they are; `move` when an answer of the engine put them there. */
export interface Placed {
  card: Card;
  spot?: Spot | undefined;
  move?: Move | undefined;
}

export interface Slot {
  post: Schemas['BoardPost'];
  /** 1 is the first post of its challenge. */
  rank: number;
  holder?: Placed | undefined;
}

export interface Column {
  challenge: Schemas['ChallengeRef'];
  slots: readonly Slot[];
  /** Why it has no team. */
  reason?: string | undefined;
}

export interface Layout {
  columns: readonly Column[];
  /** Without a seat, the best scores first. */
  without: readonly Placed[];
  /** Everybody, in the order of the board. */
  people: readonly Placed[];
}

export function layOut(board: Board, moves: readonly Move[] = []): Layout {
  const moved = new Map(moves.map((move) => [move.person.dossier_id, move]));
  const people = board.people.map((card): Placed => {
    const move = moved.get(card.person.dossier_id);
    return { card, move, spot: move ? spotOf(move.to) : card.seat };
  });
  const holders = new Map(people.map((placed) => [placed.spot?.post_id, placed]));
  const columns = board.challenges.map(({ challenge, posts, reason }) => ({
    challenge,
    reason,
    slots: posts.map((post, index) => ({ post, rank: index + 1, holder: holders.get(post.id) })),
  }));
  const without = people.filter(({ spot }) => !spot).sort((a, b) => b.card.score - a.card.score);
  return { columns, without, people };
}

function spotOf(to: Move['to']): Spot | undefined {
  return to && { challenge_id: to.challenge.id, post_id: to.post_id, wish_rank: to.wish_rank };
}

/** Whether nobody sits on a challenge. */
export const isEmpty = ({ slots }: Column) => slots.every(({ holder }) => !holder);

export interface Filter {
  track?: Track | undefined;
  challenge?: string | undefined;
  /** Only people without a seat. */
  unseated?: boolean | undefined;
}

/** What is left to see: posts that accept a track and people who hold it, one challenge and whoever ranked it. */
export function filtered(layout: Layout, { track, challenge, unseated }: Filter): Layout {
  const columns = layout.columns
    .filter((column) => !unseated && (!challenge || column.challenge.id === challenge))
    .map((column) => ({
      ...column,
      slots: column.slots.filter(({ post }) => !track || post.tracks.includes(track)),
    }))
    .filter(({ slots }) => slots.length > 0);
  const shown = ({ card, spot }: Placed) =>
    (!track || card.main_track === track || card.secondary_track === track) &&
    (!challenge || (spot ? spot.challenge_id === challenge : wishFor(card, challenge))) &&
    !(unseated && spot);
  return { columns, without: layout.without.filter(shown), people: layout.people.filter(shown) };
}

/** What a person wished of a challenge, if anything. */
export const wishFor = ({ wishes }: Card, challengeId: string) =>
  wishes.find(({ challenge_id: id }) => id === challengeId);

/** How many people are at their first wish, their second, …, to the last rank that somebody gave. */
export function wishCounts({ people }: Pick<Layout, 'people'>): number[] {
  const last = Math.max(0, ...people.flatMap(({ card }) => card.wishes.map(({ rank }) => rank)));
  return Array.from(
    { length: last },
    (_, index) => people.filter(({ spot }) => spot?.wish_rank === index + 1).length,
  );
}
