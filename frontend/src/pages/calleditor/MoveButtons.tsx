// What is done to one item of a list, by buttons: they do everything that dragging does.
import { flushSync } from 'react-dom';
import type { CallEditorWords } from './calleditor.fr';

interface MoveButtonsProps {
  t: CallEditorWords;
  /** Makes the buttons' ids. */
  id: string;
  /** What the item is called. */
  name: string;
  first: boolean;
  last: boolean;
  /** Items that do not move. */
  hidden?: boolean;
  onMove: (by: -1 | 1) => void;
  /** The id of the item's buttons once it moved, where that changes: the focus follows it. */
  nextId?: (by: -1 | 1) => string;
  onDuplicate?: () => void;
  /** Absent where the item stays. */
  onRemove?: () => void;
}

export function MoveButtons(props: MoveButtonsProps) {
  const { t, id, name, first, last, hidden, onMove, nextId, onDuplicate, onRemove } = props;

  function move(by: -1 | 1) {
    flushSync(() => onMove(by));
    const to = nextId?.(by) ?? id;
    const [same, other] = by < 0 ? ['monter', 'descendre'] : ['descendre', 'monter'];
    const button = document.getElementById(`${same}-${to}`) as HTMLButtonElement | null;
    // At an end of the list the way further is shut: the focus goes to the way back.
    (button?.disabled ? document.getElementById(`${other}-${to}`) : button)?.focus();
  }

  return (
    <ul className="portal-moves">
      {!hidden && (
        <>
          <Act
            id={`monter-${id}`}
            text={t.up}
            label={t.upOf(name)}
            off={first}
            onClick={() => move(-1)}
          />
          <Act
            id={`descendre-${id}`}
            text={t.down}
            label={t.downOf(name)}
            off={last}
            onClick={() => move(1)}
          />
        </>
      )}
      {onDuplicate && (
        <Act
          id={`dupliquer-${id}`}
          text={t.duplicate}
          label={t.duplicateOf(name)}
          onClick={onDuplicate}
        />
      )}
      {onRemove && (
        <Act id={`supprimer-${id}`} text={t.remove} label={t.removeOf(name)} onClick={onRemove} />
      )}
    </ul>
  );
}

interface ActProps {
  id: string;
  text: string;
  label: string;
  off?: boolean;
  onClick: () => void;
}

function Act({ id, text, label, off = false, onClick }: ActProps) {
  return (
    <li>
      <button
        id={id}
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        aria-label={label}
        disabled={off}
        onClick={onClick}
      >
        {text}
      </button>
    </li>
  );
}
