// The team's answer to the candidate.
import { api, askVersioned, type Versioned } from '../../api/client';
import { MessageForm } from '../threads/MessageForm';
import { useThreadAct, type Thread } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

export function Answer({ found, t }: { found: Versioned<Thread>; t: InboxWords }) {
  const { dossier_id: id } = found.data;
  const answer = useThreadAct(found, (text: string, header) =>
    askVersioned(
      api.POST('/dossiers/{dossier_id}/thread/answers', {
        params: { path: { dossier_id: id }, header },
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
        dossierId={id}
        label={t.answerLabel}
        hint={t.answerHint}
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
