// What must be ready before the first day: each side ticks what it has seen done.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { arrivalQuery, everyArrivalList, type Arrival, type ArrivalStep } from './queries';
import type { WelcomeWords } from './welcome.fr';

interface StepsProps {
  t: WelcomeWords;
  arrival: Arrival;
}

export function Steps({ t, arrival }: StepsProps) {
  const { dossier_id: id, side, steps } = arrival;
  const { can } = useMe();
  const client = useQueryClient();
  const tick = useMutation({
    mutationFn: ({ kind, done }: { kind: ArrivalStep['kind']; done: boolean }) =>
      ask(
        api.PUT('/dossiers/{dossier_id}/arrival/{arrival_step}', {
          params: { path: { dossier_id: id, arrival_step: kind } },
          body: { done },
        }),
      ),
    onSuccess: (found) => {
      client.setQueryData(arrivalQuery(id).queryKey, found);
      void client.invalidateQueries(everyArrivalList);
    },
  });
  const { variables: last } = tick;
  // A box shows at once what is being said; a refusal gives it back.
  const saying = tick.isPending ? last : undefined;
  const columns = useColumns(t, arrival, saying, (kind, done) => tick.mutate({ kind, done }));
  return (
    <section aria-labelledby="etapes" className="fr-mt-4w">
      <h2 id="etapes" className="fr-h4">
        {t.stepsTitle}
      </h2>
      {side !== 'programme' && can('tickArrival') && <p className="portal-prose">{t.stepsHelp}</p>}
      <ErrorSummary errors={useRefusal(tick.error)} />
      <RecordTable<ArrivalStep>
        caption={t.stepsCaption}
        captionHidden
        columns={columns}
        rows={steps}
        rowKey={({ kind }) => kind}
      />
      <Status>{tick.isSuccess && last && t.ticked(t.steps[last.kind], last.done)}</Status>
    </section>
  );
}

function useColumns(
  t: WelcomeWords,
  { side }: Arrival,
  saying: { kind: ArrivalStep['kind']; done: boolean } | undefined,
  tick: (kind: ArrivalStep['kind'], done: boolean) => void,
): Column<ArrivalStep>[] {
  const dates = useDates();
  const { can } = useMe();

  /** One side's column: a box to tick where it is mine, a date elsewhere. */
  function column(of: 'host' | 'recruit'): Column<ArrivalStep> {
    return {
      id: of,
      label: side === of ? t.mySide : t.sides[of],
      cell: ({ kind, [`${of}_at` as const]: at }) => {
        const said = at ? t.on(dates.dayOf(at)) : t.notYet;
        if (side !== of || !can('tickArrival')) return said;
        const box = `fait-${kind}`;
        return (
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={box}
              checked={saying?.kind === kind ? saying.done : Boolean(at)}
              onChange={(event) => tick(kind, event.target.checked)}
            />
            <label className="fr-label" htmlFor={box}>
              <span className="fr-sr-only">{t.steps[kind]} – </span>
              {said}
            </label>
          </div>
        );
      },
    };
  }

  return [
    { id: 'step', label: t.stepColumns.step, cell: ({ kind }) => t.steps[kind] },
    { id: 'due', label: t.stepColumns.due, cell: ({ due_on: day }) => dates.day(day) },
    column('host'),
    column('recruit'),
    {
      id: 'state',
      label: t.stepColumns.state,
      cell: ({ done, late }) => (
        <span
          className={`fr-badge fr-badge--sm fr-badge--no-icon ${done ? 'fr-badge--success' : late ? 'fr-badge--error' : ''}`}
        >
          {done ? t.ready : late ? t.isLate : t.waits}
        </span>
      ),
    },
  ];
}
