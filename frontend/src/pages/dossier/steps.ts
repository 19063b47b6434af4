// The steps of the form, as the call's configuration makes them, and on which of them a field is asked.
import type { BilingualText } from '../../i18n';
import type { Schemas } from '../../api/types';
import { fieldId, fieldOfPointer } from '../../lib/forms/fieldErrors';
import type { Call } from '../calls/queries';
import { questionsFor } from './questionsFor';
import type { Track } from './queries';

type Question = Call['questions'][number];

/** The kinds of steps; those of the call's own questions say which. */
export type StepKind = 'conditions' | 'vous' | 'metier' | 'questions' | 'voeux' | 'recapitulatif';

export interface Step {
  /** In the address: `?etape=vous`. */
  id: string;
  kind: StepKind;
  /** The call's own title, of a step it defines. */
  title?: BilingualText;
  /** Of a step of questions. */
  questions: readonly Question[];
}

const plain = (kind: StepKind): Step => ({ id: kind, kind, questions: [] });

/** What a call's own step is called in the address: its id cannot be mistaken for one of ours. */
const ownId = (id: string) => `q-${id}`;

/** The steps that a candidate of this track goes through; one that asks nothing is left out. */
export function stepsOf(call: Call, mainTrack: Track | undefined): readonly Step[] {
  return [
    ...(call.statements.length > 0 ? [plain('conditions')] : []),
    plain('vous'),
    plain('metier'),
    ...questionSteps(call, mainTrack),
    ...(call.wishes_with_application ? [plain('voeux')] : []),
    plain('recapitulatif'),
  ];
}

function questionSteps(call: Call, mainTrack: Track | undefined): Step[] {
  const asked = questionsFor(call, mainTrack);
  const own = call.steps.map(({ id }) => id);
  // A question that names no step goes with the last ones.
  const home = ({ step }: Question) => (step && own.includes(step) ? step : own.at(-1));
  if (own.length === 0) {
    return asked.length > 0 ? [{ id: 'questions', kind: 'questions', questions: asked }] : [];
  }
  return call.steps
    .map(({ id, title }) => ({
      id: ownId(id),
      kind: 'questions' as const,
      title,
      questions: asked.filter((question) => home(question) === id),
    }))
    .filter(({ questions }) => questions.length > 0);
}

const kindOfFirst: Readonly<Record<string, StepKind>> = {
  statements: 'conditions',
  name: 'vous',
  phone: 'vous',
  places: 'vous',
  available_at_start: 'vous',
  talent_pool: 'vous',
  main_track: 'metier',
  secondary_track: 'metier',
  years_experience: 'metier',
  employers: 'metier',
  schools: 'metier',
  wishes: 'voeux',
};

/** The step of an address. */
export function stepOf(steps: readonly Step[], value: string | null): Step | undefined {
  return steps.find(({ id }) => id === value);
}

/** The step that asks for a field: `answers.motivation` is where that question is. */
export function stepOfField(steps: readonly Step[], field: string): Step | undefined {
  const [first = '', second] = field.split('.');
  const kind = kindOfFirst[first];
  if (kind) return steps.find((step) => step.kind === kind);
  return steps.find(({ questions }) => questions.some(({ id }) => id === second));
}

/** Where a step is. */
export function stepPath(dossierId: string, step: string): string {
  return `/candidature/${dossierId}?etape=${step}`;
}

/** Where a field is, with its fault shown. */
export function fieldPath(
  dossierId: string,
  steps: readonly Step[],
  field: string,
): string | undefined {
  const step = stepOfField(steps, field);
  return step && `${stepPath(dossierId, step.id)}&corriger=1#${fieldId(field)}`;
}

type FieldProblem = Schemas['FieldProblem'];

/** How many answers each step lacks; a complete one is absent. */
export function lacksBySteps(
  steps: readonly Step[],
  missing: readonly FieldProblem[],
): ReadonlyMap<string, number> {
  const lacks = new Map<string, number>();
  for (const { pointer } of missing) {
    const step = stepOfField(steps, fieldOfPointer(pointer));
    if (step) lacks.set(step.id, (lacks.get(step.id) ?? 0) + 1);
  }
  return lacks;
}

/** Where to start or to go on: the first step where something is missing. */
export function nextStep(steps: readonly Step[], missing: readonly FieldProblem[]): string {
  const lacks = lacksBySteps(steps, missing);
  return steps.find(({ id }) => lacks.has(id))?.id ?? 'recapitulatif';
}
