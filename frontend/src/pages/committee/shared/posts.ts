// What to call the post that a person fills in a team.
import type { Schemas } from '../../../api/types';

type Challenge = Schemas['Challenge'];

/** A post's rank in its challenge, and what it asks for beyond a track. */
export interface NamedPost {
  rank: number;
  expertise?: string;
}

/** Every post of these challenges, by id. */
export function postsOf(challenges: readonly Challenge[]): Map<string, NamedPost> {
  return new Map(
    challenges.flatMap(({ posts }) =>
      posts.map(({ id, expertise }, index): [string, NamedPost] => [
        id,
        { rank: index + 1, ...(expertise ? { expertise } : {}) },
      ]),
    ),
  );
}
