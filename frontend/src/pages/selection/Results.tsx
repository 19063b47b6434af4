// One page of the list, its count and the way to the other pages.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useLang, useT } from '../../i18n';
import { paths } from '../../navigation';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { centsText, meanText } from '../committee/shared/mean';
import { OutcomeBadge } from '../committee/shared/OutcomeBadge';
import { Paging, usePlace } from '../committee/shared/Paging';
import { dossiersQuery } from '../committee/shared/queries';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { useTopOfPage } from '../committee/shared/useTopOfPage';
import { filterOf, isFiltered, names, sortOf, withValues, type SortedColumn } from './filters';
import { Signals } from './Signals';
import type { SelectionWords } from './selection.fr';

type Summary = Schemas['DossierSummary'];

export function Results({ t, callId }: { t: SelectionWords; callId: string }) {
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data, error, isPlaceholderData } = useQuery(
    dossiersQuery({ ...filter, call_id: callId }),
  );
  const place = usePlace(!filter.cursor, isPlaceholderData ? undefined : data?.total);
  const columns = useColumns(t, data?.items ?? []);
  const top = useTopOfPage(filter.cursor);
  if (!data && error) return <ErrorView error={error} />;

  const said =
    !data || isPlaceholderData ? t.loading : place.total !== undefined && t.count(place.total);
  return (
    <>
      <p ref={top} tabIndex={-1} role="status" className="fr-text--lg fr-mb-2w">
        {said}
      </p>
      {data && data.items.length > 0 && (
        <RecordTable
          caption={t.caption(place.page ?? 1)}
          captionHidden
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
      {data?.items.length === 0 && <p>{isFiltered(search) ? t.none : t.nothing}</p>}
      {data && <Paging name={names.cursor} next={data.next} place={place} />}
    </>
  );
}

function useColumns(t: SelectionWords, rows: readonly Summary[]): Column<Summary>[] {
  const { tracks } = useT();
  const lang = useLang();
  const { can } = useMe();
  const [search] = useSearchParams();
  const { sort } = filterOf(search);

  const sorted = (column: SortedColumn) => {
    const { direction, target } = sortOf(column, sort);
    const to = { search: withValues(search, { sort: target }).toString() };
    return { direction, to, hint: t.sorts[target] };
  };
  const opens = can('decideDossier');
  const name: Column<Summary> = { id: 'name', label: t.columns.name, cell: (row) => row.name };
  return [
    {
      id: 'number',
      label: t.columns.number,
      sort: sorted('number'),
      cell: ({ id, number }) =>
        opens ? <Link to={`${paths.selection}/${id}`}>{number}</Link> : number,
    },
    // Absent for those who judge without names.
    ...(rows.some((row) => row.name) ? [name] : []),
    {
      id: 'track',
      label: t.columns.track,
      cell: ({ main_track: main }) => main && tracks[main],
    },
    {
      id: 'readings',
      label: t.columns.readings,
      numeric: true,
      sort: sorted('readings'),
      cell: (row) => t.readings(row.readings_locked, row.readings_expected),
    },
    {
      id: 'mean',
      label: t.columns.mean,
      numeric: true,
      sort: sorted('mean'),
      cell: (row) => meanText(row.score_sum, row.score_count, lang) ?? t.noMean,
    },
    {
      id: 'calibrated',
      label: t.columns.calibrated,
      numeric: true,
      sort: sorted('calibrated'),
      cell: ({ scoring }) => <Calibrated t={t} scoring={scoring} />,
    },
    {
      id: 'signals',
      label: t.columns.signals,
      cell: ({ scoring }) => <Signals t={t} scoring={scoring} />,
    },
    {
      id: 'decision',
      label: t.columns.decision,
      cell: ({ decision }) => <OutcomeBadge outcome={decision} t={t.outcomes} />,
    },
  ];
}

/** The calibrated score, and between which it lies four times out of five. */
function Calibrated({ t, scoring }: { t: SelectionWords; scoring: Summary['scoring'] }) {
  const lang = useLang();
  const { calibrated, low, high } = scoring ?? {};
  if (calibrated === undefined || low === undefined || high === undefined) return t.noMean;
  return (
    <>
      {centsText(calibrated, lang)}
      <span className="fr-hint-text">{t.between(centsText(low, lang), centsText(high, lang))}</span>
    </>
  );
}
