// Finding challenges among those of a promotion, in the browser: there are fifty at most.
import type { Challenge, Track } from './queries';

export const tracks: readonly Track[] = [
  'design',
  'development',
  'data_engineering',
  'data_science',
  'digital_law',
];

export interface Filters {
  /** Words that must all be found. */
  q: string;
  track: Track | undefined;
  /** As the challenges say them; any when absent. */
  ministry: string | undefined;
  place: string | undefined;
  /** The call the challenges answered; any when absent. */
  call: string | undefined;
}

/** Reads the filters of an address; what is not one is ignored. */
export function filtersOf(params: URLSearchParams): Filters {
  const asked = params.get('metier');
  return {
    q: params.get('q') ?? '',
    track: tracks.find((track) => track === asked),
    ministry: params.get('ministere') ?? undefined,
    place: params.get('lieu') ?? undefined,
    call: params.get('appel') ?? undefined,
  };
}

/** Lower case, without accents: « Éducation » is found by « education ». */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** What is searched: the same as the server does, for readers without JavaScript. */
function textOf(challenge: Challenge, names: TrackNames): string {
  const { name, summary, administration, sites, posts, answers } = challenge;
  const sought = posts.flatMap(({ accepted_tracks: accepted, expertise }) => [
    ...accepted.map((track) => names[track]),
    expertise,
  ]);
  return plain(
    [
      ...[name, summary, administration.name, administration.ministry],
      ...[...sites, ...sought, ...Object.values(answers)],
    ].join('\n'),
  );
}

type TrackNames = Readonly<Record<Track, string>>;

const same = (a: string | undefined, b: string) => a !== undefined && plain(a) === plain(b);

/** The challenges that answer every filter, in the order given. */
export function filterChallenges(
  all: readonly Challenge[],
  filters: Filters,
  names: TrackNames,
): Challenge[] {
  const { ministry, place } = filters;
  const words = plain(filters.q).split(/\s+/).filter(Boolean);
  return all.filter((challenge) => {
    const text = textOf(challenge, names);
    return (
      (!filters.call || challenge.call_id === filters.call) &&
      (!filters.track || tracksOf(challenge).includes(filters.track)) &&
      (!ministry || same(challenge.administration.ministry, ministry)) &&
      (!place || challenge.sites.some((site) => same(site, place))) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** The tracks that a challenge's posts accept, each once. */
export function tracksOf({ posts }: Pick<Challenge, 'posts'>): Track[] {
  const accepted = new Set(posts.flatMap(({ accepted_tracks }) => accepted_tracks));
  return tracks.filter((track) => accepted.has(track));
}

/** The ministries or the places of the challenges, each once, as a French reader sorts them. */
export function namesOf(
  all: readonly Challenge[],
  of: (challenge: Challenge) => readonly (string | undefined)[],
): string[] {
  const found = new Map<string, string>();
  for (const name of all.flatMap(of))
    if (name) found.set(plain(name), found.get(plain(name)) ?? name);
  return [...found.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}
