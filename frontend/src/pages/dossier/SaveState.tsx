// How the draft is being saved, and what stands in the way.
import { ApiError } from '../../api/problem';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ClosedNotice } from './ClosedNotice';
import { ConflictTable } from './ConflictTable';
import { useDraft } from './draft';
import type { FormWords } from './form.fr';
import type { Dossier, DossierContent } from './queries';

type Saving = Autosave<DossierContent>;

/** Quiet, below the fields. Nothing when the call closed meanwhile: the notice says more. */
export function SaveState({ autosave }: { autosave: Saving }) {
  return isClosed(autosave.error) ? null : <AutosaveStatus autosave={autosave} withoutChoice />;
}

/** Above the fields: what a person must know or decide. */
function Trouble({ autosave, dossier, t }: { autosave: Saving; dossier: Dossier; t: FormWords }) {
  const { call } = useDraft();
  const { error, conflicts } = autosave;
  if (conflicts.length > 0) return <ConflictTable autosave={autosave} call={call} t={t} />;
  if (error instanceof ApiError && isClosed(error)) {
    return (
      <ClosedNotice problem={error.problem} dossierId={dossier.id} zone={call.time_zone} t={t} />
    );
  }
  return null;
}

SaveState.Trouble = Trouble;

/** Whether the refusal is the law of the deadline's. */
export function isClosed(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'call_closed';
}
