// One page of people with their roles, and the way to the other pages.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Paging, usePlace } from '../committee/shared/Paging';
import { RecordTable } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { useTopOfPage } from '../committee/shared/useTopOfPage';
import { Roles } from './Roles';
import type { PeopleWords } from './people.fr';
import { peopleQuery, type PeopleFilter } from './queries';
import { givenRole } from './scopes';

function filterOf(search: URLSearchParams): PeopleFilter {
  const role = search.get('role');
  return {
    q: search.get('q')?.slice(0, 100) ?? undefined,
    role: role === 'candidate' ? role : givenRole(role),
    cursor: search.get('suite') ?? undefined,
    limit: 50,
  };
}

export function People({ t }: { t: PeopleWords }) {
  const dates = useDates();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data, error, isPlaceholderData } = useQuery(peopleQuery(filter));
  const place = usePlace(!filter.cursor, isPlaceholderData ? undefined : data?.total);
  const top = useTopOfPage(filter.cursor);
  const [withdrawn, setWithdrawn] = useState('');
  const done = useRef<HTMLDivElement>(null);
  if (!data && error) return <ErrorView error={error} />;

  /** The button that was pressed is gone: the focus goes to what came of it. */
  function sayWithdrawn(text: string) {
    flushSync(() => setWithdrawn(text));
    done.current?.focus();
  }

  const said =
    !data || isPlaceholderData ? t.loading : place.total !== undefined && t.count(place.total);
  return (
    <>
      <p ref={top} tabIndex={-1} role="status" className="fr-text--lg fr-mb-2w">
        {said}
      </p>
      <div ref={done} tabIndex={-1} className="fr-mb-1w">
        <Status>{withdrawn}</Status>
      </div>
      {data?.items.length === 0 && <p>{t.none}</p>}
      {data && data.items.length > 0 && (
        <>
          <RecordTable<Schemas['Person']>
            caption={t.caption}
            captionHidden
            rows={data.items}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                label: t.columns.name,
                cell: (person) => <Who person={person} t={t} />,
              },
              {
                id: 'roles',
                label: t.columns.roles,
                cell: (person) => <Roles person={person} t={t} onWithdrawn={sayWithdrawn} />,
              },
              {
                id: 'seen',
                label: t.columns.lastSeen,
                cell: ({ last_seen_at: at }) => (at ? dates.instant(at) : t.never),
              },
            ]}
          />
          <Paging name="suite" next={data.next} place={place} />
        </>
      )}
    </>
  );
}

function Who({ person, t }: { person: Schemas['Person']; t: PeopleWords }) {
  return (
    <>
      {person.name || t.unnamed}
      <span className="fr-hint-text portal-written">{person.email}</span>
    </>
  );
}
