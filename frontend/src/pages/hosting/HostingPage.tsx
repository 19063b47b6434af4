// The challenges of a host's administrations, and starting one.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import type { HostingWords } from './hosting.fr';
import { myChallengesQuery, type Challenge } from './queries';
import { Start } from './Start';

export default function HostingPage({ t }: { t: HostingWords }) {
  const challenges = useQuery(myChallengesQuery);
  const { can } = useMe();
  return (
    <div className="fr-container fr-mt-4w fr-mb-8w">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={challenges}>
        {(items) => (items.length === 0 ? <p>{t.none}</p> : <Table t={t} items={items} />)}
      </Loaded>
      {can('createChallenge') && <Start t={t} />}
    </div>
  );
}

function Table({ t, items }: { t: HostingWords; items: readonly Challenge[] }) {
  return (
    <RecordTable<Challenge>
      caption={t.caption}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: t.columns.name,
          cell: ({ id, name }) => <Link to={`${paths.hosting}/${id}`}>{name}</Link>,
        },
        {
          id: 'administration',
          label: t.columns.administration,
          cell: ({ administration }) => administration.name,
        },
        { id: 'status', label: t.columns.status, cell: ({ status }) => t.statuses[status] },
        { id: 'next', label: t.columns.next, cell: ({ status }) => t.next[status] },
      ]}
    />
  );
}
