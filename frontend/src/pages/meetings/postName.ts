// What to call a post of a challenge: its rank, its tracks, its expertise.
import type { Schemas } from '../../api/types';
import type { MeetingsWords } from './meetings.fr';

/** « Poste 2 : Design, cartographie »; nothing for a post that the challenge no longer has. */
export function postName(
  posts: readonly Schemas['Post'][],
  id: string,
  tracks: Readonly<Record<Schemas['Track'], string>>,
  { post, gonePost }: Pick<MeetingsWords, 'post' | 'gonePost'>,
): string {
  const index = posts.findIndex((one) => one.id === id);
  const found = posts[index];
  if (!found) return gonePost;
  const asks = found.accepted_tracks.map((track) => tracks[track]);
  return post(index + 1, [...asks, ...(found.expertise ? [found.expertise] : [])].join(', '));
}
