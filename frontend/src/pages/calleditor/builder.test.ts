import {
  addQuestion,
  addStep,
  dropQuestion,
  duplicateQuestion,
  moveQuestion,
  questionKinds,
  questionsOf,
  removeStep,
  restoreStep,
  stepIdOf,
  withKind,
} from './builder';
import { insertAt, moved, omit, without } from './lists';
import type { FormStep, Question } from './model';

const text = (fr: string) => ({ fr, en: fr });
const question = (id: string, step?: string): Question => ({
  id,
  kind: 'long_text',
  label: text(id),
  required: true,
  max_length: 500,
  ...(step && { step }),
});
const steps: FormStep[] = ['one', 'two', 'three'].map((id) => ({ id, title: text(id) }));
const asked = [question('a', 'one'), question('b', 'one'), question('c', 'two'), question('d')];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the step of a question', () => {
  it('is its own, or the last one', () => {
    expect(asked.map((one) => stepIdOf(one, steps))).toEqual(['one', 'one', 'two', 'three']);
    expect(stepIdOf(question('x', 'gone'), steps)).toBe('three');
    expect(stepIdOf(question('x'), [])).toBeUndefined();
  });

  it('shares the questions out, each in one step', () => {
    const shared = steps.flatMap(({ id }) => ids(questionsOf(id, asked, steps)));
    expect(shared.toSorted()).toEqual(ids(asked));
  });
});

describe('a question', () => {
  it('is added with an id of its own and what its kind needs', () => {
    for (const kind of questionKinds) {
      const made = addQuestion(asked, kind, 'two');
      const added = made.questions.at(-1)!;
      expect(added).toMatchObject({ id: made.id, kind, step: 'two', required: true });
      expect(ids(asked)).not.toContain(made.id);
      expect(Boolean(added.max_length)).toBe(kind === 'short_text' || kind === 'long_text');
      expect(added.options?.length).toBe(kind === 'choice' || kind === 'multiple' ? 2 : undefined);
      expect(added.file_types).toEqual(kind === 'file' ? ['pdf'] : undefined);
    }
  });

  it('never takes an id again while it is held', () => {
    let list: Question[] = [];
    for (let n = 0; n < 5; n++) list = addQuestion(list, 'date', undefined).questions;
    list = addQuestion(without(list, 1), 'date', undefined).questions;
    expect(new Set(ids(list)).size).toBe(list.length);
  });

  it('added after publication is optional', () => {
    expect(addQuestion([], 'link', undefined, false).questions[0]?.required).toBe(false);
    expect(duplicateQuestion(asked, 'a', false).questions[1]?.required).toBe(false);
  });

  it('is copied beside itself, and the copy is its own', () => {
    const made = duplicateQuestion(asked, 'b');
    expect(ids(made.questions)).toEqual(['a', 'b', made.id, 'c', 'd']);
    expect(made.questions[2]).toEqual({ ...asked[1], id: made.id });
    expect(duplicateQuestion(asked, 'unknown').questions).toEqual(asked);
  });

  it('keeps its words when its kind changes, and loses what the new kind has not', () => {
    const file = withKind(asked[0]!, 'file');
    expect(file).toMatchObject({ id: 'a', label: text('a'), step: 'one', max_files: 1 });
    expect(file.max_length).toBeUndefined();
    const options = [{ id: 'yes', label: text('Oui') }];
    const choice = { ...withKind(asked[0]!, 'choice'), options };
    expect(withKind(choice, 'multiple').options).toEqual(options);
    expect(withKind(choice, 'choice')).toBe(choice);
  });
});

describe('an order', () => {
  it('changes by one place among the questions of the step', () => {
    const mixed = [question('a', 'one'), question('c', 'two'), question('b', 'one')];
    expect(ids(moveQuestion(mixed, steps, 'b', -1))).toEqual(['b', 'c', 'a']);
    expect(ids(moveQuestion(mixed, steps, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(ids(moveQuestion(mixed, steps, 'c', -1))).toEqual(['a', 'c', 'b']);
  });

  it('comes back when the move is undone', () => {
    const there = moveQuestion(asked, steps, 'a', 1);
    expect(moveQuestion(there, steps, 'a', -1)).toEqual(asked);
    expect(moved(moved(['x', 'y', 'z'], 1, 1), 2, -1)).toEqual(['x', 'y', 'z']);
    expect(moved(['x'], 0, 1)).toEqual(['x']);
  });

  it('by drag takes the step of where it lands', () => {
    const dropped = dropQuestion(asked, steps, 'a', 'c', 'bottom');
    expect(ids(dropped)).toEqual(['b', 'c', 'a', 'd']);
    expect(dropped[2]?.step).toBe('two');
    expect(ids(dropQuestion(asked, steps, 'd', 'a', 'top'))).toEqual(['d', 'a', 'b', 'c']);
    expect(dropQuestion(asked, steps, 'a', 'unknown', 'top')).toEqual(asked);
  });
});

describe('a step', () => {
  it('added last leaves questions where they were asked', () => {
    const made = addStep(steps, asked);
    for (const one of asked) {
      const now = made.questions.find(({ id }) => id === one.id)!;
      expect(stepIdOf(now, made.steps)).toBe(stepIdOf(one, steps));
    }
    expect(ids(steps)).not.toContain(made.id);
  });

  it('removed leaves its questions to the one before, or to the next when it was the first', () => {
    const second = removeStep(steps, asked, 'two');
    expect(ids(questionsOf('one', second.questions, second.steps))).toEqual(['a', 'b', 'c']);
    const first = removeStep(steps, asked, 'one');
    expect(ids(questionsOf('two', first.questions, first.steps))).toEqual(['a', 'b', 'c']);
    const only = removeStep([steps[0]!], [question('a', 'one')], 'one');
    expect(only).toMatchObject({ steps: [], questions: [{ id: 'a' }] });
    expect(only.questions[0]?.step).toBeUndefined();
  });

  it('put back asks its questions again, whatever was written meanwhile', () => {
    for (const { id } of steps) {
      const gone = removeStep(steps, asked, id);
      const edited = gone.questions.map((one) => ({ ...one, label: text('changed') }));
      const back = restoreStep(gone.steps, edited, gone.removed!);
      expect(back.steps).toEqual(steps);
      for (const one of asked) {
        const now = back.questions.find((other) => other.id === one.id)!;
        expect(stepIdOf(now, back.steps)).toBe(stepIdOf(one, steps));
        expect(now.label).toEqual(text('changed'));
      }
    }
  });
});

it('lists are put back where they were, and nothing given is changed', () => {
  const list = ['a', 'b', 'c'];
  for (let at = 0; at < list.length; at++) {
    expect(insertAt(without(list, at), at, list[at]!)).toEqual(list);
  }
  expect(insertAt(['a'], 9, 'b')).toEqual(['a', 'b']);
  const whole = { a: 1, b: 2 };
  expect(omit(whole, 'a')).toEqual({ b: 2 });
  expect(whole).toEqual({ a: 1, b: 2 });
});
