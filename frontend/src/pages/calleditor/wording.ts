// The fields and values of a draft call in words, to compare two versions of it.
import { isObject, type Json, type Path } from '../../lib/autosave/mergePatch';
import type { CallEditorWords } from './calleditor.fr';
import { sectionOfField } from './sections';

/** What a field of the draft is called in the editor. */
export function labelOf(path: Path, t: CallEditorWords): string {
  const [field = '', inner = ''] = path;
  const names: Readonly<Record<string, string | undefined>> = {
    title: t.title,
    summary: t.summary,
    conditions: t.conditionsText,
    time_zone: t.zone,
    window: t.parts.calendrier,
    wishes_window: t.windows.wishes,
    challenges_visible_at: t.revealAt,
    challenges_audience: t.audience,
    milestones: t.milestones,
    readings_per_dossier: t.readings,
    third_reading_gap: t.gap,
    shortlist_places: t.places,
    anonymous_reading: t.anonymous,
    hide_schools: t.hideSchools,
    rubric: t.rubric,
    wishes_min: t.wishesMin,
    wishes_max: t.wishesMax,
    wishes_subject: t.wishesSubject,
    wishes_with_application: t.wishesMode,
    talent_pool_months: t.poolMonths,
  };
  const inners: Readonly<Record<string, string | undefined>> = {
    opens_at: t.opening,
    closes_at: t.closing,
  };
  const name = names[field] ?? t.parts[sectionOfField(field)];
  if (inner === 'fr' || inner === 'en') return t.inLanguage(name, inner);
  return inners[inner] ? `${name}, ${inners[inner]}` : name;
}

/** A value of the draft as a person reads it; a list by the names of what it holds. */
export function textOf(value: Json | undefined, t: CallEditorWords): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? t.emptyValue : value;
  if (!Array.isArray(value) || value.length === 0) return t.emptyValue;
  return `${t.items(value.length)} : ${value.map((one) => nameOf(one)).join(' / ')}`;
}

function nameOf(item: Json): string {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return '–';
  const text = item.label ?? item.title;
  return isObject(text) && typeof text.fr === 'string' && text.fr !== '' ? text.fr : '–';
}
