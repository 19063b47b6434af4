// One proposed challenge: its state, the jury's decision, its publication.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery, type Challenge } from '../hosting/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { decisionText } from '../proposals/ProposalsPage';
import type { ProposalsWords } from '../proposals/proposals.fr';
import { Decide } from './Decide';
import { Publish } from './Publish';

export default function ProposalPage({ t }: { t: ProposalsWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: ProposalsWords; found: Versioned<Challenge> }) {
  const { id, name, administration, status } = found.data;
  return (
    <ProgrammeFrame here={name} parent="hostChallenges">
      <PageTitle title={name} />
      <p className="fr-text--lead">{administration.name}</p>
      <p>
        {t.columns.status} : {t.statuses[status]}. {t.columns.decision} :{' '}
        {decisionText(found.data, t)}.
      </p>
      <p>
        <Link className="fr-link" to={`${paths.challenges}/${id}`}>
          {t.see}
        </Link>
      </p>
      {status === 'submitted' || (found.data.decision && !found.data.decision.released) ? (
        <Decide key={id} t={t} challenge={found.data} />
      ) : null}
      {status === 'kept' && <Publish t={t} found={found} />}
      {status === 'submitted' && <p>{t.publishHelp}</p>}
    </ProgrammeFrame>
  );
}
