// What was typed here beside what was saved elsewhere, field by field: neither is lost before the choice.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { usePick, useT } from '../../i18n';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { useAutosaveWords } from '../../ui/forms/useAutosaveWords';
import { DataTable } from '../../ui/DataTable';
import type { Call } from '../calls/queries';
import type { FormWords } from './form.fr';
import type { DossierContent } from './queries';
import { labelOf, valueText } from './wording';

interface ConflictTableProps {
  autosave: Pick<Autosave<DossierContent>, 'conflicts' | 'resolve'>;
  call: Call;
  t: FormWords;
}

export function ConflictTable({ autosave, call, t }: ConflictTableProps) {
  const pick = usePick();
  const { tracks } = useT();
  const choice = useAutosaveWords();
  const words = { form: t, tracks, pick };
  const { conflicts, resolve } = autosave;
  return (
    <>
      <Alert severity="warning" as="h2" title={t.conflictTitle} description={t.conflictText} />
      <DataTable
        caption={t.conflictCaption}
        captionHidden
        columns={t.conflictColumns}
        rows={conflicts.map(({ path, mine, theirs }) => {
          const label = labelOf(path, call, words);
          const side = (which: 'mine' | 'theirs', text: string) => (
            <button
              key={which}
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              aria-label={`${text} – ${label}`}
              onClick={() => resolve(which, path)}
            >
              {text}
            </button>
          );
          return [
            label,
            <>
              <p className="portal-written">{valueText(path, mine, call, words)}</p>
              {side('mine', choice.keepMine)}
            </>,
            <>
              <p className="portal-written">{valueText(path, theirs, call, words)}</p>
              {side('theirs', choice.takeTheirs)}
            </>,
          ];
        })}
      />
    </>
  );
}
