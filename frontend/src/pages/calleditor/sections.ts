// The sections of the editor, and in which of them a field is asked.
import { fieldId, fieldOfPointer } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import type { Call, FieldProblem } from '../programme/calls/queries';

export const sections = [
  'general',
  'calendrier',
  'metiers',
  'eligibilite',
  'formulaire',
  'lecture',
  'voeux',
  'vivier',
] as const;

export type Section = (typeof sections)[number];

const sectionOfFirst: Readonly<Record<string, Section>> = {
  promotion_id: 'general',
  kind: 'general',
  title: 'general',
  summary: 'general',
  conditions: 'general',
  time_zone: 'general',
  window: 'calendrier',
  wishes_window: 'calendrier',
  milestones: 'calendrier',
  challenges_visible_at: 'calendrier',
  challenges_audience: 'calendrier',
  tracks: 'metiers',
  statements: 'eligibilite',
  steps: 'formulaire',
  questions: 'formulaire',
  rubric: 'lecture',
  readings_per_dossier: 'lecture',
  third_reading_gap: 'lecture',
  shortlist_places: 'lecture',
  anonymous_reading: 'lecture',
  hide_schools: 'lecture',
  wishes_min: 'voeux',
  wishes_max: 'voeux',
  wishes_subject: 'voeux',
  wishes_with_application: 'voeux',
  talent_pool_months: 'vivier',
};

/** The sections that a call of this kind has. */
export function sectionsOf({ kind }: Pick<Call, 'kind'>): readonly Section[] {
  return kind === 'candidates' ? sections : ['general', 'calendrier'];
}

/** The section of an address: `?partie=calendrier`. */
export function sectionOf(value: string | null): Section {
  return sections.find((one) => one === value) ?? 'general';
}

/** The section that asks for a field; the first one when none does. */
export function sectionOfField(field: string): Section {
  return sectionOfFirst[field.split('.')[0] ?? ''] ?? 'general';
}

export function callPath(callId: string, page = ''): string {
  return `${paths.programmeCalls}/${callId}${page && `/${page}`}`;
}

/** Where a section is. */
export function sectionPath(callId: string, section: Section): string {
  return `${callPath(callId)}?partie=${section}`;
}

/** The question that a field belongs to: `questions.3.label` is the fourth one's. */
export function questionOfField(
  field: string,
  { questions }: Pick<Call, 'questions'>,
): string | undefined {
  const [list, rank] = field.split('.');
  return list === 'questions' ? questions[Number(rank)]?.id : undefined;
}

/** Where a problem is put right: its section, its question open, its field. */
export function problemPath(call: Call, { pointer }: FieldProblem): string {
  const field = fieldOfPointer(pointer);
  const question = questionOfField(field, call);
  const address = sectionPath(call.id, sectionOfField(field));
  return `${address}&corriger=1${question ? `&question=${question}` : ''}#${fieldId(field)}`;
}
