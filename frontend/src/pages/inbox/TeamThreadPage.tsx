// One exchange, for the programme team: read, answer, take in charge, ask for more, answer to all.
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { PageTitle } from '../../ui/PageTitle';
import { callQuery } from '../calls/queries';
import { Loaded } from '../committee/shared/Loaded';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { MessageList } from '../threads/MessageList';
import { threadQuery, type Thread } from '../threads/queries';
import { StateText } from '../threads/StateText';
import { useSeen } from '../threads/useSeen';
import { Answer } from './Answer';
import { Charge } from './Charge';
import { Facts } from './Facts';
import type { InboxWords } from './inbox.fr';
import { PublishAnswer } from './PublishAnswer';
import { RequestSupplement } from './RequestSupplement';
import { ShowAddendum } from './ShowAddendum';

export default function TeamThreadPage({ t }: { t: InboxWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(threadQuery(id))}>
      {(found) => <WithCall key={id} found={found} t={t} />}
    </Loaded>
  );
}

interface PartProps {
  found: Versioned<Thread>;
  t: InboxWords;
}

function WithCall({ found, t }: PartProps) {
  const { data: thread } = found;
  const title = t.with(thread.candidate_name ?? thread.number);
  return (
    <ProgrammeFrame here={title} parent="threads">
      <PageTitle title={title} />
      <Loaded query={useQuery(callQuery(thread.call_id))}>
        {(call) => <Exchange found={found} call={call} t={t} />}
      </Loaded>
    </ProgrammeFrame>
  );
}

function Exchange({ found, call, t }: PartProps & { call: Parameters<typeof Facts>[0]['call'] }) {
  const { data: thread } = found;
  const zone = call.time_zone;
  const seen = useSeen(thread);
  return (
    <div className="fr-grid-row fr-grid-row--gutters">
      <div className="fr-col-12 fr-col-lg-8">
        <StateText thread={thread} t={t.thread} />
        <MessageList
          thread={thread}
          zone={zone}
          seen={seen}
          t={t.thread}
          under={(supplement) => <ShowAddendum found={found} supplement={supplement} t={t} />}
        />
        <Answer found={found} t={t} />
      </div>
      <div className="fr-col-12 fr-col-lg-4">
        <Facts thread={thread} call={call} t={t} />
        <Charge found={found} t={t} />
      </div>
      <div className="fr-col-12 fr-col-lg-8">
        {thread.submitted && <RequestSupplement found={found} zone={zone} t={t} />}
        {thread.messages.length > 0 && <PublishAnswer found={found} t={t} />}
      </div>
    </div>
  );
}
