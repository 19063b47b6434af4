// A card that the mouse carries to a zone. Buttons must do everything that carrying does.
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Put `card` on what is carried; zones of the same kind take it. */
export function useCarriedCard<E extends HTMLElement>(kind: string, id: string, fixed: boolean) {
  const card = useRef<E>(null);
  const [carried, setCarried] = useState(false);

  useEffect(() => {
    const element = card.current;
    if (!element || fixed) return;
    return draggable({
      element,
      getInitialData: () => ({ [kind]: id }),
      onDragStart: () => setCarried(true),
      onDrop: () => setCarried(false),
    });
  }, [kind, id, fixed]);

  return { card, carried };
}

/** Put `zone` on what takes cards of a kind. */
export function useDropZone<E extends HTMLElement>(kind: string, onDrop: (id: string) => void) {
  const zone = useRef<E>(null);
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const element = zone.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source: { data } }) => typeof data[kind] === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        dropped(String(source.data[kind]));
      },
    });
  }, [kind]);

  return { zone, over };
}
