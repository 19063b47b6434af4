// The steps of the form, and on which of them a field is asked.
import type { Schemas } from '../../api/types';
import { fieldId, fieldOfPointer } from '../../lib/forms/fieldErrors';

export const steps = [
  'conditions',
  'identite',
  'metier',
  'parcours',
  'lieux',
  'questions',
  'recapitulatif',
] as const;

export type Step = (typeof steps)[number];

/** The steps that ask something. */
export type AskingStep = Exclude<Step, 'recapitulatif'>;

const stepOfFirst: Readonly<Record<string, AskingStep>> = {
  statements: 'conditions',
  name: 'identite',
  phone: 'identite',
  main_track: 'metier',
  secondary_track: 'metier',
  years_experience: 'metier',
  employers: 'parcours',
  schools: 'parcours',
  places: 'lieux',
  available_at_start: 'lieux',
  answers: 'questions',
  files: 'questions',
};

/** The step of an address: `?etape=identite`. */
export function stepOf(value: string | null): Step | undefined {
  return steps.find((step) => step === value);
}

/** The step that asks for a field: `answers.motivation` is on the questions. */
export function stepOfField(field: string): AskingStep | undefined {
  return stepOfFirst[field.split('.')[0] ?? ''];
}

/** Where a step is. */
export function stepPath(dossierId: string, step: Step): string {
  return `/candidature/${dossierId}?etape=${step}`;
}

/** Where a field is, with its fault shown. */
export function fieldPath(dossierId: string, field: string): string | undefined {
  const step = stepOfField(field);
  return step && `${stepPath(dossierId, step)}&corriger=1#${fieldId(field)}`;
}

type FieldProblem = Schemas['FieldProblem'];

/** The steps where something is missing. */
export function unfinishedSteps(missing: readonly FieldProblem[]): Set<AskingStep> {
  const found = missing.map(({ pointer }) => stepOfField(fieldOfPointer(pointer)));
  return new Set(found.filter((step) => step !== undefined));
}

/** Where to start or to go on: the first step where something is missing. */
export function nextStep(missing: readonly FieldProblem[]): Step {
  const unfinished = unfinishedSteps(missing);
  return steps.find((step) => step !== 'recapitulatif' && unfinished.has(step)) ?? 'recapitulatif';
}
