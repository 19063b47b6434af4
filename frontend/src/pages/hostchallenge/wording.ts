// The fields and values of a challenge's draft in words, to compare two versions of it.
import type { Dictionary } from '../../i18n';
import type { BilingualText } from '../../i18n/lang';
import { isObject, type Json, type JsonObject, type Path } from '../../lib/autosave/mergePatch';
import type { ContactRole, Form, Post } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

type Say = (text: BilingualText) => string;

/** What a field of the draft is called on the form. */
export function labelOf(path: Path, t: HostChallengeWords, form: Form, say: Say): string {
  const [field = '', inner = '', part = ''] = path;
  if (field === 'contacts') {
    return t.inField(t.contacts[inner as ContactRole], t.contact[part as keyof typeof t.contact]);
  }
  if (field === 'answers') {
    const asked = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === inner);
    return asked ? say(asked.label) : inner;
  }
  const names: Record<string, string | undefined> = {
    name: t.name,
    summary: t.summary,
    sites: t.sites,
    posts: t.postsTitle,
    project_team: t.teamTitle,
    video_url: t.video,
    attested: t.attestTitle,
    'financing.cofinanced': t.cofinanced,
    'financing.route': t.route,
    'financing.programme': t.programme,
  };
  return names[path.join('.')] ?? field;
}

/** A value of the draft as a person reads it. */
export function textOf(
  value: Json | undefined,
  t: HostChallengeWords,
  tracks: Dictionary['tracks'],
): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'string' && value !== '') {
    return (t.routes as Record<string, string | undefined>)[value] ?? value;
  }
  if (!Array.isArray(value) || value.length === 0) return t.emptyValue;
  const entries = value.filter(isObject);
  if (entries.length === 0) return value.map(String).join(', ');
  return entries.map((entry, at) => t.entryText(at + 1, entryText(entry, t, tracks))).join(' ');
}

/** All that was written of a post or of somebody, in the order of the form. */
function entryText(
  entry: JsonObject,
  t: HostChallengeWords,
  tracks: Readonly<Record<string, string>>,
): string {
  const said = Object.entries(entry).flatMap(([part, value]) => {
    if (part === 'id') return [];
    if (part === 'required') return value === true ? [t.postNeeded] : [];
    if (Array.isArray(value)) return value.map((one) => tracks[one as string]);
    return typeof value === 'number' && value > 0 ? [t.percent(value)] : [value];
  });
  return said.filter(isSaid).join(', ') || '–';
}

const isSaid = (text: unknown): text is string => typeof text === 'string' && text !== '';

/** Whom a post is for, in a few words. */
export function tracksText(
  { accepted_tracks, expertise = '' }: Post,
  tracks: Dictionary['tracks'],
): string {
  return accepted_tracks.map((track) => tracks[track]).join(' / ') || expertise;
}
