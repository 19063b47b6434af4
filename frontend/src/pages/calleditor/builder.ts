// Changing the form: questions and steps added, moved, copied, removed, and put back. No React here.
import { dropBeside } from '../wishes/ranking';
import { insertAt, omit, without } from './lists';
import { emptyText, freshId, type FormStep, type Question } from './model';

export type QuestionKind = Question['kind'];

export const questionKinds: readonly QuestionKind[] = [
  'short_text',
  'long_text',
  'choice',
  'multiple',
  'date',
  'link',
  'file',
];

/** What a kind needs to be answerable, with the usual values. */
function settingsOf(kind: QuestionKind): Partial<Question> {
  switch (kind) {
    case 'short_text':
      return { max_length: 200 };
    case 'long_text':
      return { max_length: 2000 };
    case 'choice':
    case 'multiple':
      return { options: [1, 2].map((n) => ({ id: `option_${n}`, label: emptyText })) };
    case 'file':
      return { max_files: 1, file_types: ['pdf'], shown_to_readers: false };
    default:
      return {};
  }
}

/** The step of the form that asks a question: its own, or the last one. None when the call has no step. */
export function stepIdOf(question: Question, steps: readonly FormStep[]): string | undefined {
  const known = steps.find(({ id }) => id === question.step);
  return (known ?? steps.at(-1))?.id;
}

/** The questions that a step asks, in order; `undefined` is the only step of a call that adds none. */
export function questionsOf(
  step: string | undefined,
  questions: readonly Question[],
  steps: readonly FormStep[],
): Question[] {
  return questions.filter((question) => stepIdOf(question, steps) === step);
}

export function addQuestion(
  questions: readonly Question[],
  kind: QuestionKind,
  step: string | undefined,
  required = true,
): { questions: Question[]; id: string } {
  const id = freshId('question', questions);
  const made: Question = {
    id,
    kind,
    label: emptyText,
    required,
    ...(step && { step }),
    ...settingsOf(kind),
  };
  return { questions: [...questions, made], id };
}

/** The same question answered in another way: what still makes sense is kept. */
export function withKind(question: Question, kind: QuestionKind): Question {
  if (question.kind === kind) return question;
  const { id, label, help, required, step, track, options, max_length } = question;
  const base = {
    id,
    kind,
    label,
    required,
    ...(help && { help }),
    ...(step && { step }),
    ...(track && { track }),
  };
  const settings = settingsOf(kind);
  return {
    ...base,
    ...settings,
    ...(settings.options && options && { options }),
    ...(settings.max_length && max_length && kind === 'long_text' && { max_length }),
  };
}

export function duplicateQuestion(
  questions: readonly Question[],
  id: string,
  required?: boolean,
): { questions: Question[]; id: string } {
  const at = questions.findIndex((one) => one.id === id);
  const original = questions[at];
  if (!original) return { questions: [...questions], id };
  const copy: Question = { ...structuredClone(original), id: freshId('question', questions) };
  if (required !== undefined) copy.required = required;
  return {
    questions: [...questions.slice(0, at + 1), copy, ...questions.slice(at + 1)],
    id: copy.id,
  };
}

/** Moves a question by one place among those of its step; the others keep theirs. */
export function moveQuestion(
  questions: readonly Question[],
  steps: readonly FormStep[],
  id: string,
  by: -1 | 1,
): Question[] {
  const question = questions.find((one) => one.id === id);
  if (!question) return [...questions];
  const beside = questionsOf(stepIdOf(question, steps), questions, steps);
  const other = beside[beside.indexOf(question) + by];
  if (!other) return [...questions];
  return questions.map((one) => (one === question ? other : one === other ? question : one));
}

/** A question dropped above or below another one; it joins that one's step. */
export function dropQuestion(
  questions: readonly Question[],
  steps: readonly FormStep[],
  dragged: string,
  target: string,
  edge: 'top' | 'bottom',
): Question[] {
  const onto = questions.find(({ id }) => id === target);
  if (!onto) return [...questions];
  const step = stepIdOf(onto, steps);
  const order = dropBeside(
    questions.map(({ id }) => id),
    dragged,
    target,
    edge,
  );
  return order.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [];
    return [id === dragged && step ? { ...question, step } : question];
  });
}

/** A new last step. Questions that named none stay in the step that asked them until now. */
export function addStep(
  steps: readonly FormStep[],
  questions: readonly Question[],
): { steps: FormStep[]; questions: Question[]; id: string } {
  const id = freshId('etape', steps);
  const pinned = questions.map((question) => {
    const step = stepIdOf(question, steps);
    return step ? { ...question, step } : question;
  });
  return { steps: [...steps, { id, title: emptyText }], questions: pinned, id };
}

/** What removing a step took away: enough to put it back. */
export interface RemovedStep {
  step: FormStep;
  at: number;
  /** The questions that it asked. */
  asked: readonly string[];
}

/** Without a step, its questions are asked by the one before it, or after it when it was the first. */
export function removeStep(
  steps: readonly FormStep[],
  questions: readonly Question[],
  id: string,
): { steps: FormStep[]; questions: Question[]; removed?: RemovedStep } {
  const at = steps.findIndex((one) => one.id === id);
  const step = steps[at];
  if (!step) return { steps: [...steps], questions: [...questions] };
  const asked = questionsOf(id, questions, steps).map((question) => question.id);
  const heir = (steps[at - 1] ?? steps[at + 1])?.id;
  return {
    steps: without(steps, at),
    questions: questions.map((question) =>
      asked.includes(question.id) ? inStep(question, heir) : question,
    ),
    removed: { step, at, asked },
  };
}

export function restoreStep(
  steps: readonly FormStep[],
  questions: readonly Question[],
  { step, at, asked }: RemovedStep,
): { steps: FormStep[]; questions: Question[] } {
  return {
    steps: insertAt(steps, at, step),
    questions: questions.map((question) =>
      asked.includes(question.id) ? inStep(question, step.id) : question,
    ),
  };
}

function inStep(question: Question, step: string | undefined): Question {
  const rest = omit(question, 'step');
  return step ? { ...rest, step } : rest;
}
