// The form builder: the call's own steps and, in each, its questions in order.
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { usePick } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import type { CallEditorWords } from '../calleditor.fr';
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
  type QuestionKind,
  type RemovedStep,
} from '../builder';
import { useEditing } from '../editing';
import { TextPair } from '../fields';
import { insertAt, moved, replaced, without } from '../lists';
import { most, type FormStep, type Question } from '../model';
import { MoveButtons } from '../MoveButtons';
import { Undo } from '../Undo';
import { QuestionItem } from './QuestionItem';

type Gone = { kind: 'question'; item: Question; at: number } | ({ kind: 'step' } & RemovedStep);

export function Form({ t }: { t: CallEditorWords }) {
  const pick = usePick();
  const { draft, published, change, faultOf } = useEditing();
  const { steps = [], questions = [] } = draft;
  const [search, setSearch] = useSearchParams();
  const open = search.get('question');
  const [gone, setGone] = useState<Gone>();
  const [announced, announce] = useState('');

  const write = (next: { steps?: readonly FormStep[]; questions?: readonly Question[] }) =>
    change({
      ...(next.steps && { steps: next.steps.map((one) => ({ ...one })) }),
      ...(next.questions && { questions: next.questions.map((one) => ({ ...one })) }),
    });
  const nameOf = ({ label }: Question, at: number) => pick(label).trim() || t.questionName(at + 1);
  const nameOfStep = ({ title }: FormStep, at: number) => pick(title).trim() || t.stepName(at + 1);

  /** Opens one question, closes the others. */
  function show(id: string | undefined) {
    const next = new URLSearchParams(search);
    if (id) next.set('question', id);
    else next.delete('question');
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  function add(kind: QuestionKind, step: string | undefined) {
    // A question added after publication is optional: those who submitted did not know it.
    const made = addQuestion(questions, kind, step, !published);
    write({ questions: made.questions });
    announce('');
    show(made.id);
  }

  function duplicate(id: string) {
    const made = duplicateQuestion(questions, id, published ? false : undefined);
    write({ questions: made.questions });
    announce(t.duplicated);
    show(made.id);
  }

  function removeQuestion(item: Question) {
    const at = questions.indexOf(item);
    setGone({ kind: 'question', item, at });
    write({ questions: without(questions, at) });
    if (open === item.id) show(undefined);
  }

  function takeStep(id: string) {
    const { removed, ...rest } = removeStep(steps, questions, id);
    if (removed) setGone({ kind: 'step', ...removed });
    write(rest);
  }

  function undo() {
    if (!gone) return;
    flushSync(() => {
      setGone(undefined);
      write(
        gone.kind === 'step'
          ? restoreStep(steps, questions, gone)
          : { questions: insertAt(questions, gone.at, gone.item) },
      );
      announce(t.restored(goneName(gone)));
    });
    const id = gone.kind === 'step' ? gone.step.id : gone.item.id;
    document.getElementById(`supprimer-${id}`)?.focus();
  }

  const goneName = (one: Gone) =>
    one.kind === 'step' ? nameOfStep(one.step, one.at) : nameOf(one.item, one.at);

  function move(id: string, by: -1 | 1) {
    const next = moveQuestion(questions, steps, id, by);
    const rank = next.findIndex((one) => one.id === id);
    const item = next[rank];
    write({ questions: next });
    if (item) announce(t.movedTo(nameOf(item, rank), rank + 1, next.length));
  }

  const list = (step: string | undefined) => (
    <QuestionList
      t={t}
      step={step}
      full={questions.length >= most.questions}
      onAdd={(kind) => add(kind, step)}
    >
      {questionsOf(step, questions, steps).map((question, rank, beside) => {
        const at = questions.indexOf(question);
        return (
          <QuestionItem
            key={question.id}
            t={t}
            question={question}
            at={at}
            name={nameOf(question, at)}
            steps={steps.map((one, n) => [one.id, nameOfStep(one, n)] as const)}
            first={rank === 0}
            last={rank === beside.length - 1}
            open={open === question.id}
            onOpen={(wanted) => show(wanted ? question.id : undefined)}
            onChange={(next) => write({ questions: replaced(questions, at, next) })}
            onMove={(by) => move(question.id, by)}
            onDrop={(dragged, edge) =>
              write({ questions: dropQuestion(questions, steps, dragged, question.id, edge) })
            }
            onDuplicate={() => duplicate(question.id)}
            onRemove={
              isIn(published?.questions, question.id) ? undefined : () => removeQuestion(question)
            }
          />
        );
      })}
    </QuestionList>
  );

  return (
    <>
      <p>{t.formLead}</p>
      {faultOf('questions') && <p className="fr-error-text">{faultOf('questions')}</p>}
      {faultOf('steps') && <p className="fr-error-text">{faultOf('steps')}</p>}
      {gone && <Undo key={goneName(gone)} t={t} name={goneName(gone)} onUndo={undo} />}
      <p role="status" className="fr-sr-only">
        {announced}
      </p>
      {steps.length === 0 && list(undefined)}
      {steps.map((step, at) => (
        <section key={step.id} aria-labelledby={`etape-${step.id}`} className="fr-mb-4w">
          <h3 id={`etape-${step.id}`} className="fr-h6">
            {t.stepOf(at + 1, nameOfStep(step, at))}
          </h3>
          <TextPair
            t={t}
            field={`steps.${at}.title`}
            label={t.stepTitle}
            most={120}
            value={step.title}
            faultOf={faultOf}
            onType={(title) => write({ steps: replaced(steps, at, { ...step, title }) })}
          />
          <MoveButtons
            t={t}
            id={step.id}
            name={t.stepOf(at + 1, nameOfStep(step, at))}
            first={at === 0}
            last={at === steps.length - 1}
            onMove={(by) => write({ steps: moved(steps, at, by) })}
            onRemove={isIn(published?.steps, step.id) ? undefined : () => takeStep(step.id)}
          />
          {list(step.id)}
        </section>
      ))}
      <button
        id={fieldId('steps')}
        type="button"
        className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left fr-mb-2w"
        disabled={steps.length >= most.steps}
        onClick={() => {
          const made = addStep(steps, questions);
          flushSync(() => write(made));
          document.getElementById(fieldId(`steps.${steps.length}.title.fr`))?.focus();
        }}
      >
        {t.addStep}
      </button>
      <p className="fr-hint-text">{t.stepsHint}</p>
    </>
  );
}

function isIn(published: readonly { id: string }[] | undefined, id: string): boolean {
  return published?.some((one) => one.id === id) ?? false;
}

interface QuestionListProps {
  t: CallEditorWords;
  step: string | undefined;
  full: boolean;
  onAdd: (kind: QuestionKind) => void;
  children: readonly ReactNode[];
}

function QuestionList({ t, step, full, onAdd, children }: QuestionListProps) {
  const [kind, setKind] = useState<QuestionKind>('long_text');
  const id = `ajouter-${step ?? 'questions'}`;
  return (
    <>
      {children.length === 0 ? (
        <p className="fr-mt-2w">{t.noQuestion}</p>
      ) : (
        <ol className="portal-plain-list fr-mt-2w">{children}</ol>
      )}
      <div className="portal-filters fr-mb-3w">
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={id}>
            {t.newQuestionKind}
          </label>
          <select
            id={id}
            className="fr-select"
            value={kind}
            onChange={({ target }) =>
              setKind(questionKinds.find((one) => one === target.value) ?? 'long_text')
            }
          >
            {questionKinds.map((one) => (
              <option key={one} value={one}>
                {t.questionKinds[one]}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left"
          disabled={full}
          onClick={() => onAdd(kind)}
        >
          {t.addQuestion}
        </button>
      </div>
    </>
  );
}
