// A list of employers or schools. Lines that can be saved are; the others wait, and say why.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useRef, useState } from 'react';
import { fieldId } from '../../../lib/forms/fieldErrors';
import {
  emptyEntry,
  employerOf,
  entryOf,
  faultOfEntry,
  isEmptyEntry,
  savable,
  schoolOf,
  type Entry,
} from '../checks';
import { useDraft } from '../draft';
import type { FormWords } from '../form.fr';

interface EntriesFieldProps {
  field: 'employers' | 'schools';
  t: FormWords;
  words: FormWords['employer'];
}

const most = 20;

function useEntries({ field, words }: EntriesFieldProps) {
  const { values, change, held, hold } = useDraft();
  const kept = held[field]?.value as unknown as Entry[] | undefined;
  const entries = kept ?? values[field].map(entryOf);

  function write(next: Entry[]) {
    const faults = next.map(faultOfEntry);
    const first = faults.find(Boolean);
    const waits = first !== undefined || next.some(isEmptyEntry);
    const message = first === 'order' ? words.orderFault : first && words.nameFault;
    hold(field, waits ? { value: next.map((entry) => ({ ...entry })), message } : undefined);
    const ready = savable(next);
    change(
      field === 'employers'
        ? { employers: ready.map((entry) => ({ ...employerOf(entry) })) }
        : { schools: ready.map((entry) => ({ ...schoolOf(entry) })) },
    );
  }

  return { entries, write };
}

export function EntriesField(props: EntriesFieldProps) {
  const { field, t, words } = props;
  const { faultOf } = useDraft();
  const { entries, write } = useEntries(props);
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [announced, announce] = useState('');

  function add() {
    announce('');
    write([...entries, emptyEntry]);
    // The new line exists after the next paint: go to its first field.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus(),
    );
  }

  function remove(index: number) {
    write(entries.filter((_, at) => at !== index));
    announce(words.removed);
    addButton.current?.focus();
  }

  return (
    <div ref={list}>
      {entries.map((entry, index) => (
        <EntryFields
          key={index}
          id={`${field}.${index}`}
          entry={entry}
          n={index + 1}
          serverFault={faultOf(`${field}.${index}.name`) ?? faultOf(`${field}.${index}.to`)}
          t={t}
          words={words}
          onChange={(next) => write(entries.map((old, at) => (at === index ? next : old)))}
          onRemove={() => remove(index)}
        />
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
    </div>
  );
}

interface EntryFieldsProps {
  id: string;
  entry: Entry;
  n: number;
  serverFault: string | undefined;
  t: FormWords;
  words: FormWords['employer'];
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

function EntryFields(props: EntryFieldsProps) {
  const { id, entry, n, serverFault, t, words, onChange, onRemove } = props;
  const [left, setLeft] = useState(true);
  const fault = faultOfEntry(entry);
  const nameMessage = (left && fault === 'name' ? words.nameFault : undefined) ?? serverFault;
  const orderMessage = fault === 'order' ? words.orderFault : undefined;

  const native = (part: keyof Entry) => ({
    id: fieldId(`${id}.${part}`),
    value: entry[part],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...entry, [part]: event.target.value }),
    onFocus: () => setLeft(false),
    onBlur: () => setLeft(true),
  });

  return (
    <fieldset className="portal-entry">
      <legend className="fr-h6">{words.legend(n)}</legend>
      <Input
        label={words.name}
        state={nameMessage ? 'error' : 'default'}
        stateRelatedMessage={nameMessage}
        nativeInputProps={{
          ...native('name'),
          'aria-invalid': Boolean(nameMessage),
          maxLength: 160,
        }}
      />
      <Input label={words.as} nativeInputProps={{ ...native('as'), maxLength: 160 }} />
      <Input
        label={t.from}
        hintText={t.dateHint}
        nativeInputProps={{ ...native('from'), type: 'date' }}
      />
      <Input
        label={t.to}
        state={orderMessage ? 'error' : 'default'}
        stateRelatedMessage={orderMessage}
        nativeInputProps={{ ...native('to'), type: 'date', 'aria-invalid': Boolean(orderMessage) }}
      />
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary fr-icon-delete-line fr-btn--icon-left"
        onClick={onRemove}
      >
        {words.remove(n)}
      </button>
    </fieldset>
  );
}
