// What the address of the list asks for. The server finds: it does so for readers without JavaScript too.
import type { Challenge, ChallengesAsked, Track } from './queries';

export const tracks: readonly Track[] = [
  'design',
  'development',
  'data_engineering',
  'data_science',
  'digital_law',
];

/** The filters by their name in the address, which the pages without JavaScript share. */
const names = { q: 'q', track: 'metier', ministry: 'ministere', place: 'lieu', call_id: 'appel' };

export type FilterName = keyof typeof names;

/** Reads the filters of an address; what is not one is ignored. */
export function filtersOf(params: URLSearchParams): ChallengesAsked {
  const asked = (name: FilterName) => params.get(names[name])?.trim() ?? '';
  const track = tracks.find((one) => one === asked('track'));
  const said = (['q', 'ministry', 'place', 'call_id'] as const).flatMap((name) =>
    asked(name) ? [[name, asked(name)]] : [],
  );
  return { ...(track && { track }), ...Object.fromEntries(said) } as ChallengesAsked;
}

/** The address after one filter changed; empty text takes it away. */
export function withFilter(
  before: URLSearchParams,
  name: FilterName,
  value: string,
): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(names[name], value);
  else after.delete(names[name]);
  return after;
}

/** The tracks that a challenge's posts accept, each once. */
export function tracksOf({ posts }: Pick<Challenge, 'posts'>): Track[] {
  const accepted = new Set(posts.flatMap(({ accepted_tracks }) => accepted_tracks));
  return tracks.filter((track) => accepted.has(track));
}
