// What was typed here beside what was saved elsewhere: the choice stands with the autosave's state.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { Conflict } from '../../lib/autosave/reconcile';
import { useT } from '../../i18n';
import { DataTable } from '../../ui/DataTable';
import type { HostChallengeWords } from './hostchallenge.fr';
import { labelOf, textOf } from './wording';

interface ConflictTableProps {
  t: HostChallengeWords;
  conflicts: readonly Conflict[];
}

export function ConflictTable({ t, conflicts }: ConflictTableProps) {
  const { tracks } = useT();
  return (
    <>
      <Alert severity="warning" as="h2" title={t.conflictTitle} description={t.conflict} />
      <DataTable
        caption={t.conflictCaption}
        captionHidden
        columns={t.conflictColumns}
        rows={conflicts.map(({ path, mine, theirs }) => [
          labelOf(path, t),
          textOf(mine, t, tracks),
          textOf(theirs, t, tracks),
        ])}
      />
    </>
  );
}
