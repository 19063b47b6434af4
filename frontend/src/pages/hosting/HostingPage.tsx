// A host's page: its challenges, what is expected for each and by when, and the ways to what it meets.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import type { HostingWords } from './hosting.fr';
import { hostingQuery, type HostedChallenge } from './hostingQuery';
import { Start } from './Start';
import { Tasks } from './Tasks';

export default function HostingPage({ t }: { t: HostingWords }) {
  const { can } = useMe();
  return (
    <div className="fr-container fr-mt-4w fr-mb-8w">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={useQuery(hostingQuery)}>
        {(challenges) =>
          challenges.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ul className="portal-plain-list">
              {challenges.map((one) => (
                <li key={one.challenge.id} className="portal-row">
                  <Hosted t={t} hosted={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {can('createChallenge') && <Start t={t} />}
    </div>
  );
}

function Hosted({ t, hosted }: { t: HostingWords; hosted: HostedChallenge }) {
  const { can } = useMe();
  const { challenge, status, tasks } = hosted;
  const { id, name, administration } = challenge;
  const own = `${paths.hosting}/${id}`;
  return (
    <>
      <h2 className="fr-h5 fr-mb-1v">
        <Link to={own}>{name}</Link>
      </h2>
      <p className="fr-text--sm fr-mb-1w">
        {administration}. <strong>{t.statuses[status]}</strong>
      </p>
      {tasks.every(({ state }) => state === 'done') && <p className="fr-mb-1w">{t.next[status]}</p>}
      <h3 className="fr-text--md fr-mb-1w">{t.expected}</h3>
      <Tasks t={t} challengeId={id} tasks={tasks} />
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm fr-mt-2w">
        {can('createChallengeMessage') && (
          <Way to={`${own}/echanges`} label={t.ways.messages} about={name} />
        )}
        {can('listChallengeCandidates') && status === 'published' && (
          <Way to={`${own}/candidatures`} label={t.ways.candidates} about={name} />
        )}
        {can('tickArrival') && status === 'published' && (
          <Way to={paths.arrivals} label={t.ways.arrivals} about={name} />
        )}
      </ul>
    </>
  );
}

function Way({ to, label, about }: { to: string; label: string; about: string }) {
  return (
    <li>
      <Link className="fr-btn fr-btn--tertiary" to={to}>
        {label}
        <span className="fr-sr-only"> – {about}</span>
      </Link>
    </li>
  );
}
