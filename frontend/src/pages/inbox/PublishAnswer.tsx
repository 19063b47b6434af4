// Answering to all a question that concerns everybody.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, ask, type Versioned } from '../../api/client';
import { callAnswersQuery } from '../calls/answers';
import { Done } from '../committee/shared/Done';
import { everyInbox, threadQuery, useRetryKey, type Thread } from '../threads/queries';
import { AnswerForm, type Words } from './AnswerForm';
import type { InboxWords } from './inbox.fr';

export function PublishAnswer({ found, t }: { found: Versioned<Thread>; t: InboxWords }) {
  const client = useQueryClient();
  const key = useRetryKey();
  const { dossier_id: id, call_id: call } = found.data;
  const publish = useMutation({
    mutationFn: (words: Words) => {
      const body = { ...words, dossier_id: id };
      const header = {
        'If-Match': found.etag,
        'Idempotency-Key': key(found.etag + JSON.stringify(body)),
      };
      return ask(
        api.POST('/calls/{call_id}/answers', { params: { path: { call_id: call }, header }, body }),
      );
    },
    // Refused because somebody wrote meanwhile, or done: the thread is read again.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: threadQuery(id).queryKey }),
        client.invalidateQueries({ queryKey: callAnswersQuery(call).queryKey }),
        client.invalidateQueries(everyInbox),
      ]),
  });
  if (publish.isSuccess) {
    return (
      <Done title={t.published} heading="h2">
        <p>
          <Link to={`/appels/${call}#questions-et-reponses`}>{t.seePublished}</Link>
        </p>
      </Done>
    );
  }
  return (
    <details className="fr-mb-4w">
      <summary className="fr-h5">{t.publishTitle}</summary>
      <p className="portal-prose fr-mt-2w">{t.publishHelp}</p>
      <AnswerForm
        name={`publier/${id}`}
        label={t.publish}
        confirmText={t.publishText}
        act={publish}
        onSend={(words, done) => publish.mutate(words, { onSuccess: done })}
        t={t}
      />
    </details>
  );
}
