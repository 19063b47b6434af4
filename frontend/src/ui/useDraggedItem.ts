// An item of a list that the mouse drags above or below another. Buttons must do everything that dragging does.
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

export type Edge = 'top' | 'bottom';

interface DraggedItem {
  /** What is dragged: items of one kind only are dropped on one another. */
  kind: string;
  id: string;
  /** Another item was dropped above or below this one. */
  onDrop: (dragged: string, edge: Edge) => void;
}

/** The half of an element under the pointer. */
function edgeAt(element: Element, y: number): Edge {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'top' : 'bottom';
}

/** Put `item` on the element; `handle` too where only a part of it is taken hold of. */
export function useDraggedItem({ kind, id, onDrop }: DraggedItem) {
  const item = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const element = item.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        dragHandle: handle.current ?? undefined,
        getInitialData: () => ({ [kind]: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source: { data } }) => typeof data[kind] === 'string' && data[kind] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(element, location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          dropped(String(source.data[kind]), edgeAt(element, location.current.input.clientY));
        },
      }),
    );
  }, [kind, id]);

  return { item, handle, dragged, edge };
}
