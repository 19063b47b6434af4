// The shape of a challenge's draft, and what the form checks before it is sent.
import type { Schemas } from '../../api/types';

export type Challenge = Schemas['Challenge'];
export type Section = Schemas['ChallengeSection'];
export type Post = Schemas['PostInput'];
export type Track = Schemas['Track'];

/** What the autosave holds: the part of a challenge that its host writes. */
export interface ChallengeDraft {
  name: string;
  summary?: string;
  sites: string[];
  posts: Post[];
  answers: Record<string, string>;
  attested: boolean;
}

/** The draft inside what the API answers. */
export function draftOf({
  name,
  summary,
  sites,
  posts,
  answers,
  attested,
}: Challenge): ChallengeDraft {
  return {
    name,
    summary,
    sites,
    answers,
    attested,
    posts: posts.map(({ accepted_tracks, expertise, required }) => ({
      accepted_tracks,
      ...(expertise === undefined ? {} : { expertise }),
      required,
    })),
  };
}

export const nameLimit = 120;
export const summaryLimit = 500;
export const mostPosts = 3;
export const mostSites = 6;
export const siteLimit = 120;

/** One site a line, without blanks or repetitions. */
export function sitesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** Which message says why these sites cannot be saved, if they cannot. */
export function faultOfSites(sites: readonly string[]): 'sitesTooMany' | 'siteTooLong' | undefined {
  if (sites.length > mostSites) return 'sitesTooMany';
  return sites.some((site) => Array.from(site).length > siteLimit) ? 'siteTooLong' : undefined;
}

/** The same list with or without one item. */
export function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  const others = list.filter((one) => one !== item);
  return on ? [...others, item] : others;
}
