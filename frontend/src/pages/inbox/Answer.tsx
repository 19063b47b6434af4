// The team's answer to the candidate, or to the host.
import { api, askVersioned, type Versioned } from '../../api/client';
import { MessageForm } from '../threads/MessageForm';
import { useThreadAct, type Exchange } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

export function Answer({ found, t }: { found: Versioned<Exchange>; t: InboxWords }) {
  const { data: thread } = found;
  const answer = useThreadAct(found, (text: string, header): Promise<Versioned<Exchange>> =>
    'challenge' in thread
      ? askVersioned(
          api.POST('/challenges/{challenge_id}/thread/answers', {
            params: { path: { challenge_id: thread.challenge.id }, header },
            body: { text },
          }),
        )
      : askVersioned(
          api.POST('/dossiers/{dossier_id}/thread/answers', {
            params: { path: { dossier_id: thread.dossier_id }, header },
            body: { text },
          }),
        ),
  );
  return (
    <section aria-labelledby="repondre">
      <h2 id="repondre" className="fr-h4">
        {t.answerTitle}
      </h2>
      <MessageForm
        name="reponse"
        about={'challenge' in thread ? thread.challenge.id : thread.dossier_id}
        label={'challenge' in thread ? t.host.answerLabel : t.answerLabel}
        hint={'challenge' in thread ? t.host.answerHint : t.answerHint}
        button={t.answerSend}
        sent={t.answerSent}
        t={t.thread}
        act={answer}
        onSend={(text, done) => {
          answer.mutate(text, { onSuccess: done });
          return undefined;
        }}
      />
    </section>
  );
}
