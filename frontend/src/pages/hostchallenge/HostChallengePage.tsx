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
import { Standing } from './Standing';
import { Withdraw } from './Withdraw';

export default function HostChallengePage({ t }: { t: HostChallengeWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: HostChallengeWords; found: Versioned<Challenge> }) {
  const { me, can } = useMe();
  const challenge = found.data;
  const { id, name, status, editable } = challenge;
  const [done, setDone] = useState<{ title: string; next: string; at: string }>();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={name}
        homeLinkProps={{ to: paths.home }}
        segments={[{ label: t.mine, linkProps: { to: paths.hosting } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={name} />
      {done && (
        <Done key={done.at} heading="h2" title={done.title}>
          <p>{done.next}</p>
        </Done>
      )}
      <Standing t={t} challenge={challenge} />
      <ul className="fr-mb-3w">
        <li>
          <Link to={`${paths.administrations}/${challenge.administration.id}`}>
            {t.administrationPage(challenge.administration.name)}
          </Link>
        </li>
        {challenge.last_submission && (
          <li>
            <Link to={`${paths.hosting}/${id}/versions`}>{t.versions}</Link>
          </li>
        )}
        {challenge.last_submission && can('getChallengeReceipt') && (
          <li>
            <Link to={`${paths.hosting}/${id}/recu/${challenge.last_submission}`}>{t.receipt}</Link>
          </li>
        )}
        {(status === 'kept' || status === 'published') && can('listRevisionRequests') && (
          <li>
            <Link to={`${paths.hosting}/${id}/modifier`}>{t.askChange}</Link>
            {challenge.revision_requested && ` (${t.changeAsked})`}
          </li>
        )}
        {status === 'published' && (
          <li>
            <Link to={`${paths.challenges}/${id}`}>{t.see}</Link>
          </li>
        )}
      </ul>
      {editable && can('patchChallenge') ? (
        <ChallengeForm
          // Withdrawn or submitted meanwhile, it is another version: it is taken up anew.
          key={`${id} ${status}`}
          t={t}
          found={found}
          user={me?.id ?? ''}
          onSubmitted={() => setDone({ title: t.submitted, next: t.submittedNext, at: stamp() })}
        />
      ) : (
        <div className="fr-grid-row">
          <div className="fr-col-12 fr-col-lg-9">
            <ChallengeContent challenge={challenge} t={t.challenge} submittedAt={t.submittedAt} />
          </div>
        </div>
      )}
      <Withdraw
        t={t}
        challenge={challenge}
        onWithdrawn={() => setDone({ title: t.withdrawn, next: t.withdrawnNext, at: stamp() })}
      />
    </div>
  );
}

/** Tells two acts apart: each one is announced. */
const stamp = () => crypto.randomUUID();
