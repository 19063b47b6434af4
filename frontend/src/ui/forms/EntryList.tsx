// A list of entries that one adds, fills in and removes: posts, people, places.
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { fieldId } from '../../lib/forms/fieldErrors';

export interface EntryWords {
  legend: (n: number) => string;
  add: string;
  remove: (n: number) => string;
  removed: string;
}

interface EntryListProps<Entry> {
  /** The name of the field; each entry is `field.0`, `field.1`… */
  field: string;
  words: EntryWords;
  entries: readonly Entry[];
  /** What a new one is. */
  empty: Entry;
  most: number;
  onChange: (entries: Entry[]) => void;
  /** The fields of one entry; `at` counts from 0. */
  children: (entry: Entry, set: (changed: Partial<Entry>) => void, at: number) => ReactNode;
}

export function EntryList<Entry extends object>(props: EntryListProps<Entry>) {
  const { field, words, entries, empty, most, onChange, children } = props;
  const [announced, announce] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const idOf = (at: number) => fieldId(`${field}.${at}`);

  function add() {
    announce('');
    flushSync(() => onChange([...entries, empty]));
    document.getElementById(idOf(entries.length))?.querySelector('input')?.focus();
  }

  function remove(index: number) {
    // At once: the button that takes the focus may have been disabled until then.
    flushSync(() => onChange(entries.filter((_, at) => at !== index)));
    announce(words.removed);
    addButton.current?.focus();
  }

  function set(index: number, changed: Partial<Entry>) {
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...changed } : entry)));
  }

  return (
    <>
      {entries.map((entry, at) => (
        <fieldset key={at} id={idOf(at)} className="portal-entry">
          <legend className="fr-h6">{words.legend(at + 1)}</legend>
          {children(entry, (changed) => set(at, changed), at)}
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary fr-icon-delete-line fr-btn--icon-left"
            onClick={() => remove(at)}
          >
            {words.remove(at + 1)}
          </button>
        </fieldset>
      ))}
      <p role="status" className="fr-sr-only">
        {announced}
      </p>
      <button
        ref={addButton}
        id={fieldId(field)}
        type="button"
        className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left fr-mb-4w"
        disabled={entries.length >= most}
        onClick={add}
      >
        {words.add}
      </button>
    </>
  );
}
