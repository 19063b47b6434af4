// The draft that every field of the form reads and writes.
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Autosave } from '../../lib/autosave/useAutosave';
import {
  leaf,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../lib/autosave/mergePatch';
import { concerns } from '../../lib/autosave/setAside';
import type { HeldFields } from '../../lib/autosave/types';
import { fieldOfPointer, messageOf } from '../../lib/forms/fieldErrors';
import type { Call } from '../calls/queries';
import type { Dossier, DossierContent } from './queries';

interface Draft {
  call: Call;
  values: DossierContent;
  change: (patch: JsonObject) => void;
  held: HeldFields;
  /** Keeps a value that cannot be saved, or lets it go. */
  hold: Autosave<DossierContent>['hold'];
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

export function DraftProvider({
  call,
  dossier,
  autosave,
  correcting,
  children,
}: DraftProviderProps) {
  const { values, change, held, hold, refusals } = autosave;
  const { missing } = dossier;

  const draft = useMemo<Draft>(() => {
    const lacking = correcting
      ? missing.map(({ pointer, detail }) => ({ field: fieldOfPointer(pointer), message: detail }))
      : [];
    return {
      call,
      values,
      change,
      held,
      hold,
      faultOf: (field) =>
        // A refusal may name a part: one of the options chosen.
        refusals.find((one) => concerns(one.field ?? '', field))?.message ??
        messageOf(lacking, field),
    };
  }, [call, values, change, held, hold, refusals, correcting, missing]);

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
    ? textOf(kept.value)
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
