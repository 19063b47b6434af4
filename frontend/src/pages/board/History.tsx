// What was demanded of a run, in order, undone or not; and taking the last one back.
import type { UseMutationResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import type { BoardWords } from './board.fr';
import { demandText } from './demandText';
import { Overrides } from './Overrides';

interface HistoryProps {
  t: BoardWords;
  assembly: Schemas['Assembly'];
  /** Takes the last demand back; absent for those who may not. */
  undo: UseMutationResult<Schemas['Assembly'], Error, void> | undefined;
}

export function History({ t, assembly: { overrides }, undo }: HistoryProps) {
  const dates = useDates();
  const last = overrides.findLast(({ undone_at: at }) => !at);
  return (
    <section aria-labelledby="ajustements" className="fr-mt-4w fr-mb-4w">
      <h2 id="ajustements" tabIndex={-1} className="fr-h4">
        {t.historyTitle}
      </h2>
      {overrides.length === 0 ? (
        <p>{t.noHistory}</p>
      ) : (
        <Overrides t={t} overrides={overrides} when={(at) => dates.instant(at)} />
      )}
      {last && undo && (
        <div className="portal-no-print">
          <p className="fr-mb-1w">{t.undoHint(demandText(t.demands, last))}</p>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={undo.isPending}
            onClick={() =>
              undo.mutate(undefined, {
                onSuccess: () => document.getElementById('ajustements')?.focus(),
              })
            }
          >
            {t.undo}
          </button>
        </div>
      )}
    </section>
  );
}
