// One ranked challenge. Buttons do everything that dragging does, and dragging is for the mouse only.
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ReadChallenge } from './ReadChallenge';
import type { WishesWords } from './wishes.fr';

type Edge = 'top' | 'bottom';

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

/** The half of an element under the pointer. */
function edgeAt(element: Element, y: number): Edge {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'top' : 'bottom';
}

function useDrag(id: string, onDrop: WishItemProps['onDrop']) {
  const item = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const element = item.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ wish: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.wish === 'string' && source.data.wish !== id,
        onDrag: ({ location }) => setEdge(edgeAt(element, location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          dropped(String(source.data.wish), edgeAt(element, location.current.input.clientY));
        },
      }),
    );
  }, [id]);

  return { item, dragged, edge };
}

export function WishItem(props: WishItemProps) {
  const { id, name, rank, last, fits, t, onMove, onRemove, onRead, onDrop } = props;
  const { item, dragged, edge } = useDrag(id, onDrop);
  return (
    <li ref={item} className="portal-wish" data-dragged={dragged} data-edge={edge}>
      <span className="portal-wish__rank" aria-hidden="true">
        {rank}
      </span>
      <div className="portal-wish__name">
        <p className="fr-text--bold fr-mb-0">
          <span className="fr-sr-only">{t.rank(rank)} : </span>
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
