// The shape of a challenge's draft, and what the form checks before it is sent.
import type { Schemas } from '../../api/types';

export type Challenge = Schemas['Challenge'];
export type Section = Schemas['ChallengeSection'];
export type Post = Schemas['PostInput'];
export type Track = Schemas['Track'];
export type Colleague = Schemas['ProjectMember'];
export type Contact = Schemas['ChallengeContact'];
export type ContactRole = keyof Schemas['ChallengeContacts'];
export type Route = NonNullable<Schemas['ChallengeFinancing']['route']>;
export type Form = Schemas['ChallengeForm'];

/** What the autosave holds: the part of a challenge that its host writes. */
export interface ChallengeDraft {
  name: string;
  summary?: string;
  sites: string[];
  posts: Post[];
  answers: Record<string, string>;
  contacts: Schemas['ChallengeContacts'];
  financing: Schemas['ChallengeFinancing'];
  project_team: Colleague[];
  video_url?: string;
  attested: boolean;
}

/** The draft inside what the API answers. */
export function draftOf(challenge: Challenge): ChallengeDraft {
  const { name, summary, sites, posts, answers, video_url, attested } = challenge;
  const { contacts = {}, financing = {}, project_team = [] } = challenge;
  return {
    name,
    summary,
    sites,
    posts,
    answers,
    contacts,
    financing,
    project_team,
    video_url,
    attested,
  };
}

/** The four contacts, in the order of the form. */
export const contactRoles: readonly ContactRole[] = ['sponsor', 'project_lead', 'hr', 'management'];

/** What is asked of a contact, with its limit in characters. */
export const contactParts = [
  ['name', 120],
  ['position', 120],
  ['entity', 160],
  ['email', 254],
  ['phone', 30],
] as const satisfies readonly (readonly [keyof Contact, number])[];

export const nameLimit = 120;
export const summaryLimit = 500;
export const videoLimit = 500;
export const mostPosts = 3;
export const mostColleagues = 20;
export const mostSites = 6;
export const siteLimit = 120;
export const personLimit = 120;
export const postLimit = 300;

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

/** Whether a video's address can be saved: a whole one, as the server wants it. */
export function isLink(text: string): boolean {
  return /^https:\/\/[^\s/?#@]+([/?#]\S*)?$/.test(text);
}

/** The same list with or without one item. */
export function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  const others = list.filter((one) => one !== item);
  return on ? [...others, item] : others;
}
