// What was typed here beside what was saved elsewhere: the choice stands with the autosave's state.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { usePick, useT } from '../../i18n';
import type { Conflict } from '../../lib/autosave/reconcile';
import { DataTable } from '../../ui/DataTable';
import type { Call } from '../calls/queries';
import type { FormWords } from './form.fr';
import { labelOf, textOf } from './wording';

interface ConflictTableProps {
  conflicts: readonly Conflict[];
  call: Call;
  t: FormWords;
}

export function ConflictTable({ conflicts, call, t }: ConflictTableProps) {
  const pick = usePick();
  const { tracks } = useT();
  const words = { form: t, tracks, pick };
  return (
    <>
      <Alert severity="warning" as="h2" title={t.conflictTitle} description={t.conflictText} />
      <DataTable
        caption={t.conflictCaption}
        captionHidden
        columns={t.conflictColumns}
        rows={conflicts.map(({ path, mine, theirs }) => [
          labelOf(path, call, words),
          textOf(mine, words),
          textOf(theirs, words),
        ])}
      />
    </>
  );
}
