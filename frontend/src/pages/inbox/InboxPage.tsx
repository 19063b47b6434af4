// The programme team's inbox: what has waited longest comes first.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../navigation';
import { usePick, useT } from '../../i18n';
import { ageName } from '../../lib/dates/age';
import { useDates } from '../../lib/dates/useDates';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { PageTitle } from '../../ui/PageTitle';
import { Paging, usePlace } from '../committee/shared/Paging';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { useTopOfPage } from '../committee/shared/useTopOfPage';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { filterOf, names, viewOf } from './filters';
import type { InboxWords } from './inbox.fr';
import { inboxQuery, type ThreadSummary } from './queries';
import { Search } from './Search';
import { Views } from './Views';

export default function InboxPage({ t }: { t: InboxWords }) {
  return (
    <ProgrammeFrame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Box t={t} />
    </ProgrammeFrame>
  );
}

function Box({ t }: { t: InboxWords }) {
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data, error, isPlaceholderData } = useQuery(inboxQuery(filter));
  const place = usePlace(!filter.cursor, isPlaceholderData ? undefined : data?.total);
  const columns = useColumns(t);
  const top = useTopOfPage(filter.cursor);
  if (!data && error) return <ErrorView error={error} />;
  const said =
    !data || isPlaceholderData ? t.loading : place.total !== undefined && t.count(place.total);
  return (
    <>
      <Views counts={data?.counts} t={t} />
      <Search t={t} />
      <p ref={top} tabIndex={-1} role="status" className="fr-text--lg fr-mb-2w">
        {said}
      </p>
      {data && data.items.length > 0 && (
        <RecordTable
          caption={t.caption(t.views[viewOf(search)], place.page ?? 1)}
          captionHidden
          stacked
          columns={columns}
          rows={data.items}
          rowKey={({ dossier_id: dossier, challenge_id: challenge }) => dossier ?? challenge ?? ''}
        />
      )}
      {data?.items.length === 0 && <p>{filter.q ? t.nothingFound : t.nothing[viewOf(search)]}</p>}
      {data && <Paging name={names.cursor} next={data.next} place={place} />}
    </>
  );
}

function useColumns(t: InboxWords): Column<ThreadSummary>[] {
  const { dates: words } = useT();
  const dates = useDates();
  const pick = usePick();
  return [
    {
      id: 'who',
      label: t.columns.who,
      cell: ({ dossier_id: id, challenge_id: challenge, number, administration, name }) => (
        <Link to={challenge ? `${paths.threads}/defi/${challenge}` : `${paths.threads}/${id}`}>
          {name || t.noName}
          <span className="fr-hint-text">{number ?? administration}</span>
        </Link>
      ),
    },
    {
      id: 'excerpt',
      label: t.columns.message,
      cell: ({ excerpt, excerpt_side: side, unread }) => (
        <>
          {unread > 0 && <strong>{t.unread(unread)} </strong>}
          {side === 'programme' && `${t.us} `}
          {firstLine(excerpt)}
        </>
      ),
    },
    {
      id: 'age',
      label: t.columns.age,
      cell: ({ state, waiting_since: since, last_at: last }) =>
        since ? t.since(ageName(since, words, t.underAMinute)) : t.stood[state](dates.dayOf(last)),
    },
    { id: 'charge', label: t.columns.charge, cell: ({ assignee }) => assignee?.name ?? t.nobody },
    { id: 'call', label: t.columns.call, cell: ({ call_title: title }) => pick(title) },
  ];
}

/** How a message begins: its first line, cut at a word. */
export function firstLine(text: string, most = 120): string {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(' ', most))}…`;
}
