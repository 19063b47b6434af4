// Says that something was removed, with the way back; takes the focus, since the button that did it is gone.
import { useEffect, useRef } from 'react';
import type { CallEditorWords } from './calleditor.fr';

interface UndoProps {
  t: CallEditorWords;
  name: string;
  onUndo: () => void;
}

export function Undo({ t, name, onUndo }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="portal-undo fr-mb-2w">
      <p role="status" className="fr-mb-0">
        {t.removed(name)}
      </p>
      <button
        ref={button}
        type="button"
        className="fr-btn fr-btn--sm fr-btn--secondary"
        onClick={onUndo}
      >
        {t.undo}
      </button>
    </div>
  );
}
