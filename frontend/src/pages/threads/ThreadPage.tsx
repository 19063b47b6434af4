// A candidate's exchange with the programme team about an application.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, askVersioned, type Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { callQuery } from '../calls/queries';
import { MessageForm } from './MessageForm';
import { MessageList } from './MessageList';
import { threadQuery, useThreadAct, type Thread } from './queries';
import { SupplementForm } from './SupplementForm';
import { StateText } from './StateText';
import type { ThreadWords } from './thread.fr';
import { useSeen } from './useSeen';

export default function ThreadPage({ t }: { t: ThreadWords }) {
  const { id = '' } = useParams();
  const { data: found, error } = useQuery(threadQuery(id));
  const callId = found?.data.call_id ?? '';
  const { data: call, error: callError } = useQuery({ ...callQuery(callId), enabled: !!callId });
  if (found && call) return <Exchange key={id} found={found} zone={call.time_zone} t={t} />;
  const failure = error ?? callError;
  return failure ? <ErrorView error={failure} /> : <Loading />;
}

interface ExchangeProps {
  found: Versioned<Thread>;
  zone: string;
  t: ThreadWords;
}

function Exchange({ found, zone, t }: ExchangeProps) {
  const { data: thread } = found;
  const seen = useSeen(thread);
  const write = useThreadAct(
    found,
    (text: string, { 'Idempotency-Key': key }) =>
      askVersioned(
        api.POST('/dossiers/{dossier_id}/thread/messages', {
          params: { path: { dossier_id: thread.dossier_id }, header: { 'Idempotency-Key': key } },
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
          { label: t.mySpace, linkProps: { to: paths.mySpace } },
          { label: t.application, linkProps: { to: `/candidature/${thread.dossier_id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title} />
      <p className="fr-text--lead">{t.lead(thread.number)}</p>
      <StateText thread={thread} t={t} />
      {thread.supplements.map((supplement) => (
        <SupplementForm key={supplement.id} {...{ found, supplement, zone, t }} />
      ))}
      <MessageList thread={thread} zone={zone} seen={seen} t={t} />
      <h2 className="fr-h4">{t.writeTitle}</h2>
      <MessageForm
        name="message"
        about={thread.dossier_id}
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
