// A host's challenge: its state in plain words, and its form while it can be written.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { ChallengeContent } from '../hosting/ChallengeContent';
import { proposalQuery } from '../hosting/queries';
import { ChallengeForm } from './ChallengeForm';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { Colon } from '../../ui/Colon';

export default function HostChallengePage({ t }: { t: HostChallengeWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: HostChallengeWords; found: Versioned<Challenge> }) {
  const { me, can } = useMe();
  const { id, name, status, decision, submitted_at } = found.data;
  const written = status === 'draft';
  const [justSubmitted, setJustSubmitted] = useState(false);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={name}
        homeLinkProps={{ to: paths.home }}
        segments={[{ label: t.mine, linkProps: { to: paths.hosting } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={name} />
      {justSubmitted && status === 'submitted' ? (
        <Done heading="h2" title={t.submitted}>
          <p>{t.submittedNext}</p>
        </Done>
      ) : (
        <p className="fr-text--lead">{t.states[status]}</p>
      )}
      {submitted_at && can('getChallengeReceipt') && (
        <p>
          {/* A challenge is submitted once: its first version. */}
          <Link to={`${paths.hosting}/${id}/recu/1`}>{t.receipt}</Link>
        </p>
      )}
      {decision?.reason && (
        <p className="portal-prose">
          {t.reason}
          <Colon /> {decision.reason}
        </p>
      )}
      {status === 'published' && (
        <p>
          <Link className="fr-link" to={`${paths.challenges}/${id}`}>
            {t.see}
          </Link>
        </p>
      )}
      {written && can('patchChallenge') ? (
        <ChallengeForm
          key={id}
          t={t}
          found={found}
          user={me?.id ?? ''}
          onSubmitted={() => setJustSubmitted(true)}
        />
      ) : (
        <div className="fr-grid-row">
          <div className="fr-col-12 fr-col-lg-9">
            <ChallengeContent challenge={found.data} t={t.challenge} submittedAt={t.submittedAt} />
          </div>
        </div>
      )}
    </div>
  );
}
