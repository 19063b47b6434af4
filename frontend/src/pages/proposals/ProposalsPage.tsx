// The list of every proposed challenge.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { allChallengesQuery, type Challenge } from '../hosting/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { decisionText } from './decision';
import type { ProposalsWords } from './proposals.fr';

export default function ProposalsPage({ t }: { t: ProposalsWords }) {
  const challenges = useQuery(allChallengesQuery);
  return (
    <ProgrammeFrame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={challenges}>{(items) => <Table t={t} items={items} />}</Loaded>
    </ProgrammeFrame>
  );
}

function Table({ t, items }: { t: ProposalsWords; items: readonly Challenge[] }) {
  if (items.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p className="fr-text--lg fr-mb-2w">{t.count(items.length)}</p>
      <RecordTable<Challenge>
        caption={t.caption}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            label: t.columns.name,
            cell: ({ id, name }) => <Link to={`${paths.hostChallenges}/${id}`}>{name}</Link>,
          },
          {
            id: 'body',
            label: t.columns.administration,
            cell: ({ administration }) => administration.name,
          },
          { id: 'posts', label: t.columns.posts, numeric: true, cell: ({ posts }) => posts.length },
          {
            id: 'status',
            label: t.columns.status,
            cell: ({ status, revision_requested: asked }) => (
              <>
                {t.statuses[status]}
                {asked && <span className="fr-hint-text">{t.changeAsked}</span>}
              </>
            ),
          },
          {
            id: 'decision',
            label: t.columns.decision,
            cell: (challenge) => decisionText(challenge, t),
          },
        ]}
      />
    </>
  );
}
