// A host's exchange with the programme team about a challenge.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, askVersioned, type Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { MessageForm } from './MessageForm';
import { MessageList } from './MessageList';
import { challengeThreadQuery, useThreadAct, type ChallengeThread } from './queries';
import { StateText } from './StateText';
import type { ThreadWords } from './thread.fr';
import { useSeen } from './useSeen';

export default function HostThreadPage({ t }: { t: ThreadWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(challengeThreadQuery(id))}>
      {(found) => <Exchange key={id} found={found} t={t} />}
    </Loaded>
  );
}

function Exchange({ found, t }: { found: Versioned<ChallengeThread>; t: ThreadWords }) {
  const { data: thread } = found;
  const { challenge } = thread;
  const seen = useSeen(thread);
  const write = useThreadAct(
    found,
    (text: string, { 'Idempotency-Key': key }) =>
      askVersioned(
        api.POST('/challenges/{challenge_id}/thread/messages', {
          params: { path: { challenge_id: challenge.id }, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    { unversioned: true },
  );
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[
          { label: t.hosting, linkProps: { to: paths.hosting } },
          { label: challenge.name, linkProps: { to: `${paths.hosting}/${challenge.id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title} />
      <p className="fr-text--lead">{t.hostLead(challenge.name)}</p>
      <StateText thread={thread} t={t} />
      <MessageList thread={thread} zone="Europe/Paris" seen={seen} t={t} />
      <h2 className="fr-h4">{t.writeTitle}</h2>
      <MessageForm
        name="message"
        about={challenge.id}
        label={t.writeLabel}
        hint={t.writeHint}
        button={t.send}
        sent={t.sent}
        t={t}
        act={write}
        onSend={(text, done) => {
          write.mutate(text, { onSuccess: done });
          return undefined;
        }}
      />
    </div>
  );
}
