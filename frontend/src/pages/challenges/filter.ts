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
  /** The call the challenges answered; any when absent. */
  call: string | undefined;
}

/** Reads the filters of an address; what is not one is ignored. */
export function filtersOf(params: URLSearchParams): Filters {
  const asked = params.get('metier');
  return {
    q: params.get('q') ?? '',
    track: tracks.find((track) => track === asked),
    call: params.get('appel') ?? undefined,
  };
}

/** Lower case, without accents: « Éducation » is found by « education ». */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

function textOf({ name, summary, administration, sites, posts }: Challenge): string {
  const expertises = posts.map(({ expertise }) => expertise ?? '');
  return plain(
    [name, summary, administration.name, administration.ministry, ...sites, ...expertises].join(
      ' ',
    ),
  );
}

/** The challenges that answer every filter, in the order given. */
export function filterChallenges(all: readonly Challenge[], filters: Filters): Challenge[] {
  const words = plain(filters.q).split(/\s+/).filter(Boolean);
  return all.filter((challenge) => {
    const text = textOf(challenge);
    return (
      (!filters.call || challenge.call_id === filters.call) &&
      (!filters.track || tracksOf(challenge).includes(filters.track)) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** The tracks that a challenge's posts accept, each once. */
export function tracksOf({ posts }: Pick<Challenge, 'posts'>): Track[] {
  const accepted = new Set(posts.flatMap(({ accepted_tracks }) => accepted_tracks));
  return tracks.filter((track) => accepted.has(track));
}
