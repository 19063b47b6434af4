// The draft that every field of the form reads and writes.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { ApiError } from '../../api/problem';
import type { Autosave } from '../../lib/autosave/useAutosave';
import {
  leaf,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../lib/autosave/mergePatch';
import { fieldOfPointer, formErrors, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import type { Call } from '../calls/queries';
import type { Dossier, DossierContent } from './queries';

/** What was typed in a field and cannot be saved as it is. */
export interface Held {
  value: unknown;
  /** Why; nothing when it is only unfinished. */
  message?: string;
}

interface Draft {
  call: Call;
  values: DossierContent;
  change: (patch: JsonObject) => void;
  held: Readonly<Record<string, Held>>;
  /** Keeps a value that cannot be saved, or lets it go. */
  hold: (field: string, held: Held | undefined) => void;
  /** What is wrong with a field: refused by the server, or missing when the reader came to correct. */
  faultOf: (field: string) => string | undefined;
}

const DraftContext = createContext<Draft | undefined>(undefined);

/** The draft around this field. */
export function useDraft(): Draft {
  const draft = use(DraftContext);
  if (!draft) throw new Error('A field of the dossier stands outside its draft.');
  return draft;
}

interface DraftProviderProps {
  call: Call;
  dossier: Dossier;
  autosave: Autosave<DossierContent>;
  /** The reader came to correct: say what is missing. */
  correcting: boolean;
  children: ReactNode;
}

/** What the last save was refused for, by field. */
function refusedBy(error: unknown): readonly FormError[] {
  return error instanceof ApiError && error.status === 422 ? formErrors(error.problem) : [];
}

export function DraftProvider({
  call,
  dossier,
  autosave,
  correcting,
  children,
}: DraftProviderProps) {
  const [held, setHeld] = useState<Readonly<Record<string, Held>>>({});
  const { values, change, error } = autosave;
  const { missing } = dossier;
  useLeavingWarning(Object.values(held).some(({ message }) => message));

  const draft = useMemo<Draft>(() => {
    const refused = refusedBy(error);
    const lacking = correcting
      ? missing.map(({ pointer, detail }) => ({ field: fieldOfPointer(pointer), message: detail }))
      : [];
    return {
      call,
      values,
      change,
      held,
      hold: (field, next) =>
        setHeld((before) => {
          const { [field]: gone, ...others } = before;
          if (next) return { ...others, [field]: next };
          return gone ? others : before;
        }),
      faultOf: (field) => messageOf(refused, field) ?? messageOf(lacking, field),
    };
  }, [call, values, change, held, error, correcting, missing]);

  return <DraftContext value={draft}>{children}</DraftContext>;
}

export interface TextBinding {
  field: string;
  value: string;
  write: (typed: string) => void;
  /** Why what was typed is not saved. */
  holding: string | undefined;
  /** What the server, or a missing answer, says of it. */
  fault: string | undefined;
}

/**
 * Binds a text to a place of the draft. `check` says why a text cannot be saved; `store` turns it into
 * what the draft holds.
 */
export function useText(
  path: Path,
  check: (typed: string) => string | undefined = () => undefined,
  store: (typed: string) => Json = (typed) => typed,
): TextBinding {
  const { values, change, held, hold, faultOf } = useDraft();
  const field = path.join('.');
  const kept = held[field];
  const saved = valueAt(values, path);
  const value = kept
    ? String(kept.value)
    : typeof saved === 'number'
      ? String(saved)
      : textOf(saved);

  function write(typed: string) {
    const message = typed === '' ? undefined : check(typed);
    hold(field, message === undefined ? undefined : { value: typed, message });
    if (message === undefined) change(leaf(path, typed === '' ? null : store(typed)));
  }

  return { field, value, write, holding: kept?.message, fault: faultOf(field) };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
