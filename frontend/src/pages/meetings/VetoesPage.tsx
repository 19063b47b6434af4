// The vetoes that wait for the committee, whatever the challenge: each is ruled here, with its reason beside.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery } from '../hosting/queries';
import type { MeetingsWords } from './meetings.fr';
import { OneVeto } from './OneVeto';
import { pendingVetoesQuery, type Veto } from './queries';

export default function VetoesPage({ t }: { t: MeetingsWords }) {
  return (
    <CommitteeFrame here={t.pendingTitle}>
      <PageTitle title={t.pendingTitle} />
      <p className="portal-prose">{t.pendingLead}</p>
      <Loaded query={useQuery(pendingVetoesQuery)}>
        {(vetoes) => (
          <>
            <p role="status" className="fr-text--lg fr-mb-2w">
              {t.pendingCount(vetoes.length)}
            </p>
            <ul className="portal-plain-list">
              {vetoes.map((veto) => (
                <li key={veto.id} className="portal-row">
                  <OfChallenge t={t} veto={veto} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </CommitteeFrame>
  );
}

function OfChallenge({ t, veto }: { t: MeetingsWords; veto: Veto }) {
  const { id, name, administration } = veto.challenge;
  return (
    <section aria-labelledby={`defi-${veto.id}`}>
      <h2 id={`defi-${veto.id}`} className="fr-h5 fr-mb-1v">
        <Link to={`${paths.hosting}/${id}/candidatures`}>{name}</Link>
      </h2>
      <p className="fr-text--sm">{administration}</p>
      <Loaded query={useQuery(proposalQuery(id))}>
        {({ data }) => <OneVeto t={t} challenge={data} veto={veto} />}
      </Loaded>
    </section>
  );
}
