// One page of the journal.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { defaultZone } from '../../lib/dates/zoned';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Paging, usePlace } from '../committee/shared/Paging';
import { auditQuery } from '../committee/shared/queries';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { useTopOfPage } from '../committee/shared/useTopOfPage';
import type { AuditWords } from './audit.fr';
import { filterOf, names } from './filters';

type Entry = Schemas['AuditEntry'];

export function Entries({ t }: { t: AuditWords }) {
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data, error, isPlaceholderData } = useQuery(auditQuery(filter));
  const place = usePlace(!filter.cursor, isPlaceholderData ? undefined : data?.total);
  const top = useTopOfPage(filter.cursor);
  const columns = useColumns(t);
  if (!data && error) return <ErrorView error={error} />;

  const loading = !data || isPlaceholderData;
  return (
    <>
      <p ref={top} tabIndex={-1} role="status" className="fr-text--lg fr-mb-2w">
        {loading ? t.loading : place.total !== undefined && t.count(place.total)}
      </p>
      {data && data.items.length > 0 && (
        <RecordTable
          caption={t.caption}
          captionHidden
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
      {data?.items.length === 0 && <p>{t.none}</p>}
      {data && <Paging name={names.cursor} next={data.next} place={place} />}
    </>
  );
}

function useColumns(t: AuditWords): Column<Entry>[] {
  const dates = useDates();
  return [
    {
      id: 'at',
      label: t.columns.at,
      cell: ({ at }) => `${dates.dayOf(at)}, ${dates.timeOf(at, defaultZone)}`,
    },
    {
      id: 'operation',
      label: t.columns.operation,
      cell: ({ operation }) => t.operations[operation] ?? operation,
    },
    {
      id: 'who',
      label: t.columns.who,
      cell: ({ account_name: name, account_id: id }) => name ?? id ?? t.nobody,
    },
    { id: 'object', label: t.columns.object, cell: (entry) => <ObjectLink t={t} entry={entry} /> },
    { id: 'fields', label: t.columns.fields, cell: ({ fields }) => fields.join(', ') },
    {
      id: 'digest',
      label: t.columns.digest,
      cell: ({ digest }) => <code>{digest.slice(0, 12)}</code>,
    },
  ];
}

function ObjectLink({
  t,
  entry: { object_kind: kind, object_id: id },
}: {
  t: AuditWords;
  entry: Entry;
}) {
  const label = `${t.kinds[kind] ?? kind} …${id.slice(-6)}`;
  return (
    <Link
      to={{ search: new URLSearchParams({ [names.object]: id }).toString() }}
      title={t.allOf(label)}
    >
      {label}
    </Link>
  );
}
