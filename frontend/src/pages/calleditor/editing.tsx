// The draft call that every field of the editor reads and writes.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { valueAt, type Json, type JsonObject } from '../../lib/autosave/mergePatch';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { fieldOfPointer, messageOf } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import type { Call, FieldProblem } from '../programme/calls/queries';
import type { CallDraft } from './model';

interface Editing {
  call: Call;
  draft: CallDraft;
  /** The call as published, when a new version of its form is written: nothing of it may be undone. */
  published: Call | undefined;
  /** Takes a merge patch; null clears a field. */
  change: (patch: JsonObject) => void;
  /** What was typed and cannot be saved, by field. */
  held: Readonly<Record<string, string>>;
  hold: (field: string, typed: string | undefined) => void;
  /** What is wrong with a field: refused by the server, or in the way of publishing. */
  faultOf: (field: string) => string | undefined;
}

const EditingContext = createContext<Editing | undefined>(undefined);

/** The draft around this field. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A field of the call stands outside its editor.');
  return editing;
}

interface EditingProviderProps {
  call: Call;
  published?: Call;
  autosave: Autosave<CallDraft>;
  /** The reader came to correct: what stands in the way of publishing. */
  problems: readonly FieldProblem[];
  children: ReactNode;
}

export function EditingProvider(props: EditingProviderProps) {
  const { call, published, autosave, problems, children } = props;
  const [held, setHeld] = useState<Readonly<Record<string, string>>>({});
  const { values: draft, change, refusals } = autosave;
  useLeavingWarning(Object.keys(held).length > 0);

  const editing = useMemo<Editing>(() => {
    const lacking = problems.map(({ pointer, detail }) => ({
      field: fieldOfPointer(pointer),
      message: detail,
    }));
    return {
      call,
      draft,
      published,
      change,
      held,
      hold: (field, typed) =>
        setHeld((before) => {
          if (before[field] === typed) return before;
          const others = Object.fromEntries(
            Object.entries(before).filter(([one]) => one !== field),
          );
          return typed === undefined ? others : { ...others, [field]: typed };
        }),
      faultOf: (field) => messageOf(refusals, field) ?? messageOf(lacking, field),
    };
  }, [call, draft, published, change, held, refusals, problems]);

  return <EditingContext value={editing}>{children}</EditingContext>;
}

/** What stands at a field of the draft: `title.fr`. */
export function useValueAt(field: string): Json | undefined {
  return valueAt(useEditing().draft, field.split('.'));
}
