// One question of the form: what it is, what is done to it, and its settings once open.
import { useT } from '../../../i18n';
import { useDraggedItem, type Edge } from '../../../ui/useDraggedItem';
import type { CallEditorWords } from '../calleditor.fr';
import { MoveButtons } from '../MoveButtons';
import type { Question } from '../model';
import { QuestionEditor } from './QuestionEditor';

interface QuestionItemProps {
  t: CallEditorWords;
  question: Question;
  /** Its rank in the whole form, from 0. */
  at: number;
  name: string;
  /** The steps of the call: id and name. */
  steps: readonly (readonly [id: string, name: string])[];
  first: boolean;
  last: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (question: Question) => void;
  onMove: (by: -1 | 1) => void;
  onDrop: (dragged: string, edge: Edge) => void;
  onDuplicate: () => void;
  /** Absent where the question stays. */
  onRemove: (() => void) | undefined;
}

export function QuestionItem(props: QuestionItemProps) {
  const { t, question, at, name, steps, first, last, open } = props;
  const { onOpen, onChange, onMove, onDrop, onDuplicate, onRemove } = props;
  const { tracks } = useT();
  // Dragged by its head only: the texts inside must stay selectable.
  const { item, handle, dragged, edge } = useDraggedItem({
    kind: 'question',
    id: question.id,
    onDrop,
  });
  const facts = [
    t.questionKinds[question.kind],
    question.required ? t.isRequired : t.isOptional,
    question.track ? t.onlyTrack(tracks[question.track]) : '',
  ];
  const panel = `reglages-${question.id}`;
  return (
    <li ref={item} className="portal-question" data-dragged={dragged} data-edge={edge}>
      <div ref={handle} className="portal-question__head">
        <p className="fr-text--bold fr-mb-0">{t.numbered(at + 1, name)}</p>
        <p className="fr-hint-text fr-mb-0">{facts.filter(Boolean).join(', ')}</p>
      </div>
      <ul className="portal-moves">
        <li>
          <button
            type="button"
            id={`modifier-${question.id}`}
            className="fr-btn fr-btn--sm fr-btn--secondary"
            aria-expanded={open}
            aria-controls={panel}
            aria-label={open ? t.closeOf(name) : t.editOf(name)}
            onClick={() => onOpen(!open)}
          >
            {open ? t.close : t.edit}
          </button>
        </li>
      </ul>
      <MoveButtons
        t={t}
        id={question.id}
        name={name}
        first={first}
        last={last}
        onMove={onMove}
        onDuplicate={onDuplicate}
        onRemove={onRemove}
      />
      <div id={panel}>
        {open && (
          <QuestionEditor t={t} question={question} at={at} steps={steps} onChange={onChange} />
        )}
      </div>
    </li>
  );
}
