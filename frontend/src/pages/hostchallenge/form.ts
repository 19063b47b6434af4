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
  sections: Record<string, string>;
  attested: boolean;
}

/** The draft inside what the API answers. */
export function draftOf({
  name,
  summary,
  sites,
  posts,
  sections,
  attested,
}: Challenge): ChallengeDraft {
  return {
    name,
    summary,
    sites,
    sections,
    attested,
    posts: posts.map(({ accepted_tracks, expertise, required }) => ({
      accepted_tracks,
      ...(expertise === undefined ? {} : { expertise }),
      required,
    })),
  };
}

/** The sections in the order of the form, with their limits in characters (contract: ChallengePatch). */
export const sections: readonly (readonly [Section, number])[] = [
  ['context', 2000],
  ['project', 3000],
  ['strategy', 4000],
  ['framing', 5000],
  ['value', 3000],
  ['team', 3000],
  ['ecosystem', 3000],
  ['financing', 1000],
  ['contacts', 2000],
  ['motivation', 2000],
];

export const nameLimit = 120;
export const summaryLimit = 400;
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
