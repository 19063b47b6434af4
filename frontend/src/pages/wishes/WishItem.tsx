// One ranked challenge. Buttons do everything that dragging does, and dragging is for the mouse only.
import { useDraggedItem, type Edge } from '../../ui/useDraggedItem';
import { ReadChallenge } from './ReadChallenge';
import type { WishesWords } from './wishes.fr';
import { Colon } from '../../ui/Colon';

interface WishItemProps {
  id: string;
  name: string;
  /** 1 is first. */
  rank: number;
  last: boolean;
  /** A post of the challenge accepts one of the person’s tracks. */
  fits: boolean;
  t: WishesWords;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onRead: (id: string) => void;
  /** Another wish was dropped above or below this one. */
  onDrop: (dragged: string, edge: Edge) => void;
}

export function WishItem(props: WishItemProps) {
  const { id, name, rank, last, fits, t, onMove, onRemove, onRead, onDrop } = props;
  const { item, dragged, edge } = useDraggedItem({ kind: 'wish', id, onDrop });
  return (
    <li ref={item} className="portal-wish" data-dragged={dragged} data-edge={edge}>
      <span className="portal-wish__rank" aria-hidden="true">
        {rank}
      </span>
      <div className="portal-wish__name">
        <p className="fr-text--bold fr-mb-0">
          <span className="fr-sr-only">
            {t.rank(rank)}
            <Colon />{' '}
          </span>
          {name}
        </p>
        {!fits && <p className="fr-info-text">{t.fitsNot}</p>}
        <ReadChallenge id={id} name={name} t={t} onRead={onRead} />
      </div>
      <div className="portal-wish__moves">
        <Move
          id={`monter-${id}`}
          text={t.up}
          label={t.upLabel(name)}
          disabled={rank === 1}
          onClick={() => onMove(-1)}
        />
        <Move
          id={`descendre-${id}`}
          text={t.down}
          label={t.downLabel(name)}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Move
          id={`retirer-${id}`}
          text={t.remove}
          label={t.removeLabel(name)}
          disabled={false}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

interface MoveProps {
  id: string;
  text: string;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

function Move({ id, text, label, disabled, onClick }: MoveProps) {
  return (
    <button
      id={id}
      type="button"
      className="fr-btn fr-btn--sm fr-btn--tertiary"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {text}
    </button>
  );
}
