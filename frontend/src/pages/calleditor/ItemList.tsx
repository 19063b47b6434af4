// A list that the team writes: items added, moved by buttons, removed, and put back.
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { CallEditorWords } from './calleditor.fr';
import { insertAt, moved, replaced, without } from './lists';
import { MoveButtons } from './MoveButtons';
import { Undo } from './Undo';

export interface ItemListWords {
  empty: string;
  add: string;
  /** The name of an item by its rank from 1: « Condition 2 ». */
  name: (n: number) => string;
}

interface ItemListProps<T> {
  t: CallEditorWords;
  words: ItemListWords;
  /** Where the list stands in the draft: `statements`. */
  field: string;
  items: readonly T[];
  most: number;
  make: () => T;
  fault?: string;
  /** False where the order is given by something else, such as dates. */
  ordered?: boolean;
  /** Whether an item may no longer be removed. */
  fixed?: (item: T) => boolean;
  /** Nothing may be added. */
  closed?: boolean;
  onChange: (items: T[]) => void;
  children: (item: T, at: number, write: (next: T) => void) => ReactNode;
}

export function ItemList<T>(props: ItemListProps<T>) {
  const { t, words, field, items, most, make, fault, ordered = true, onChange, children } = props;
  const { fixed, closed } = props;
  const [removed, setRemoved] = useState<{ item: T; at: number; name: string }>();
  const [announced, announce] = useState('');
  const list = useRef<HTMLOListElement>(null);

  /** To the first field of an item, once it is on the page. */
  function enter(at: number) {
    list.current?.children[at]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  function removeAt(at: number) {
    const item = items[at];
    if (item === undefined) return;
    setRemoved({ item, at, name: words.name(at + 1) });
    onChange(without(items, at));
  }

  function restore() {
    if (!removed) return;
    flushSync(() => {
      setRemoved(undefined);
      announce(t.restored(removed.name));
      onChange(insertAt(items, removed.at, removed.item));
    });
    enter(removed.at);
  }

  function move(at: number, by: -1 | 1) {
    announce(t.movedTo(words.name(at + 1), at + by + 1, items.length));
    onChange(moved(items, at, by));
  }

  return (
    <>
      {fault && <p className="fr-error-text">{fault}</p>}
      {items.length === 0 && <p>{words.empty}</p>}
      <ol ref={list} className="portal-plain-list">
        {items.map((item, at) => (
          <li key={at} className="portal-item">
            <fieldset className="portal-entry">
              <legend className="fr-h6">{words.name(at + 1)}</legend>
              {children(item, at, (next) => onChange(replaced(items, at, next)))}
              <MoveButtons
                t={t}
                id={`${field}-${at}`}
                name={words.name(at + 1)}
                first={!ordered || at === 0}
                last={!ordered || at === items.length - 1}
                hidden={!ordered}
                onMove={(by) => move(at, by)}
                nextId={(by) => `${field}-${at + by}`}
                onRemove={fixed?.(item) ? undefined : () => removeAt(at)}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <p role="status" className="fr-sr-only">
        {announced}
      </p>
      {removed && <Undo key={removed.at} t={t} name={removed.name} onUndo={restore} />}
      {!closed && (
        <button
          id={fieldId(field)}
          type="button"
          className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left fr-mb-4w"
          disabled={items.length >= most}
          onClick={() => {
            announce('');
            flushSync(() => onChange([...items, make()]));
            enter(items.length);
          }}
        >
          {words.add}
        </button>
      )}
    </>
  );
}
