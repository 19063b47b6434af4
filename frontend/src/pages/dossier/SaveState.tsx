// How the draft is being saved, and what stands in the way.
import { ApiError } from '../../api/problem';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { usePick, useT } from '../../i18n';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ConflictTable } from '../../ui/forms/ConflictTable';
import { ClosedNotice } from './ClosedNotice';
import { useDraft } from './draft';
import type { FormWords } from './form.fr';
import type { Dossier, DossierContent } from './queries';
import { labelOf, valueText } from './wording';

type Saving = Autosave<DossierContent>;

/** Quiet, below the fields. Nothing when the call closed meanwhile: the notice says more. */
export function SaveState({ autosave }: { autosave: Saving }) {
  return isClosed(autosave.error) ? null : <AutosaveStatus autosave={autosave} withoutChoice />;
}

/** Above the fields: what a person must know or decide. */
function Trouble({ autosave, dossier, t }: { autosave: Saving; dossier: Dossier; t: FormWords }) {
  const { call } = useDraft();
  const { tracks } = useT();
  const words = { form: t, tracks, pick: usePick() };
  const { error, conflicts, resolve } = autosave;
  if (conflicts.length > 0) {
    return (
      <ConflictTable
        t={t}
        conflicts={conflicts}
        resolve={resolve}
        labelOf={(path) => labelOf(path, call, words)}
        textOf={(value, path) => valueText(path, value, call, words)}
      />
    );
  }
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
