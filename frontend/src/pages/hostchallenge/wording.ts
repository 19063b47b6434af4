// The fields and values of a challenge's draft in words, to compare two versions of it.
import type { Dictionary } from '../../i18n';
import { isObject, type Json, type JsonObject, type Path } from '../../lib/autosave/mergePatch';
import type { HostChallengeWords } from './hostchallenge.fr';

/** What a field of the draft is called on the form. */
export function labelOf([field = '', inner = '']: Path, t: HostChallengeWords): string {
  const names: Record<string, string | undefined> = {
    name: t.name,
    summary: t.summary,
    sites: t.sites,
    posts: t.postsTitle,
    attested: t.attestTitle,
    answers: (t.answers as Record<string, string | undefined>)[inner],
  };
  return names[field] ?? field;
}

/** A value of the draft as a person reads it. */
export function textOf(
  value: Json | undefined,
  t: HostChallengeWords,
  tracks: Dictionary['tracks'],
): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'string' && value !== '') return value;
  if (!Array.isArray(value) || value.length === 0) return t.emptyValue;
  const posts = value.filter(isObject);
  if (posts.length === 0) return value.map(String).join(', ');
  return posts
    .map((post, index) => t.postText(t.post(index + 1), postText(post, tracks)))
    .join(' ');
}

function postText(
  { accepted_tracks, expertise }: JsonObject,
  tracks: Readonly<Record<string, string>>,
): string {
  const named = Array.isArray(accepted_tracks)
    ? accepted_tracks.map((track) => (typeof track === 'string' ? tracks[track] : undefined))
    : [];
  const said = [...named, expertise].filter((text) => typeof text === 'string' && text !== '');
  return said.length > 0 ? (said as string[]).join(', ') : '–';
}
