// A host's challenge: its state in plain words, and its form while it can be written.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery } from '../hosting/queries';
import { ChallengeForm } from './ChallengeForm';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

export default function HostChallengePage({ t }: { t: HostChallengeWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: HostChallengeWords; found: Versioned<Challenge> }) {
  const { me, can } = useMe();
  const { id, name, status, decision } = found.data;
  const written = status === 'draft';
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={name}
        homeLinkProps={{ to: paths.home }}
        segments={[{ label: t.mine, linkProps: { to: paths.hosting } }]}
      />
      <PageTitle title={name} />
      <p className="fr-text--lead">{t.states[status]}</p>
      {decision?.reason && (
        <p className="portal-prose">
          {t.reason} : {decision.reason}
        </p>
      )}
      <p>
        <Link className="fr-link" to={`${paths.challenges}/${id}`}>
          {t.see}
        </Link>
      </p>
      {written && can('patchChallenge') && (
        <ChallengeForm key={id} t={t} found={found} user={me?.id ?? ''} />
      )}
    </div>
  );
}
