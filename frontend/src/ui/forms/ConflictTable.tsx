// What was typed here beside what was saved elsewhere, field by field: neither is lost before the choice.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { ReactNode } from 'react';
import type { Json, Path } from '../../lib/autosave/mergePatch';
import type { Conflict } from '../../lib/autosave/reconcile';
import { DataTable } from '../DataTable';
import { useAutosaveWords } from './useAutosaveWords';

export interface ConflictWords {
  conflictTitle: string;
  conflict: string;
  conflictCaption: string;
  conflictColumns: readonly string[];
}

interface ConflictTableProps {
  t: ConflictWords;
  conflicts: readonly Conflict[];
  resolve: (side: 'mine' | 'theirs', path: Path) => void;
  labelOf: (path: Path) => string;
  textOf: (value: Json | undefined, path: Path) => ReactNode;
}

export function ConflictTable({ t, conflicts, resolve, labelOf, textOf }: ConflictTableProps) {
  const { keepMine, takeTheirs } = useAutosaveWords();
  const side = ({ path, ...values }: Conflict, which: 'mine' | 'theirs', text: string) => (
    <>
      <div className="portal-written">{textOf(values[which], path)}</div>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        aria-label={`${text} – ${labelOf(path)}`}
        onClick={() => resolve(which, path)}
      >
        {text}
      </button>
    </>
  );
  return (
    <>
      <Alert severity="warning" as="h2" title={t.conflictTitle} description={t.conflict} />
      <DataTable
        caption={t.conflictCaption}
        captionHidden
        compared
        columns={t.conflictColumns}
        rows={conflicts.map((one) => [
          labelOf(one.path),
          side(one, 'mine', keepMine),
          side(one, 'theirs', takeTheirs),
        ])}
      />
    </>
  );
}
