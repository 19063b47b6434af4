// One exchange with a host, for the programme team: read, answer, take in charge, close.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { MessageList } from '../threads/MessageList';
import { challengeThreadQuery, type ChallengeThread } from '../threads/queries';
import { StateText } from '../threads/StateText';
import { useSeen } from '../threads/useSeen';
import { Answer } from './Answer';
import { Charge } from './Charge';
import type { InboxWords } from './inbox.fr';

export default function TeamHostThreadPage({ t }: { t: InboxWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(challengeThreadQuery(id))}>
      {(found) => <Exchange key={id} found={found} t={t} />}
    </Loaded>
  );
}

function Exchange({ found, t }: { found: Versioned<ChallengeThread>; t: InboxWords }) {
  const { data: thread } = found;
  const { challenge, assignee } = thread;
  const seen = useSeen(thread);
  const title = t.host.about(challenge.name);
  return (
    <ProgrammeFrame here={title} parent="threads">
      <PageTitle title={title} />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-8">
          <StateText thread={thread} t={t.thread} />
          <MessageList thread={thread} zone="Europe/Paris" seen={seen} t={t.thread} />
          <Answer found={found} t={t} />
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          <dl className="portal-facts">
            <dt>{t.host.challenge}</dt>
            <dd>
              <Link to={`${paths.hostChallenges}/${challenge.id}`}>{challenge.name}</Link>
            </dd>
            <dt>{t.thread.host}</dt>
            <dd>{challenge.administration}</dd>
            <dt>{t.columns.charge}</dt>
            <dd>{assignee?.name ?? t.nobody}</dd>
          </dl>
          <Charge found={found} t={t} />
        </div>
      </div>
    </ProgrammeFrame>
  );
}
