// The answers that a call gives to all: the programme team corrects them by dated versions.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, ask } from '../../api/client';
import { PageTitle } from '../../ui/PageTitle';
import { callAnswersQuery, type CallAnswer } from '../calls/answers';
import { Loaded } from '../committee/shared/Loaded';
import { Status } from '../committee/shared/Status';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { useRetryKey } from '../threads/queries';
import { AnswerForm, type Words } from './AnswerForm';
import type { InboxWords } from './inbox.fr';

export default function AnswersPage({ t }: { t: InboxWords }) {
  const { id = '' } = useParams();
  return (
    <ProgrammeFrame here={t.answersTitle} parent="threads">
      <PageTitle title={t.answersTitle} />
      <p className="portal-prose">{t.answersLead}</p>
      <p>
        <Link to={`/appels/${id}#questions-et-reponses`}>{t.seePublished}</Link>
      </p>
      <Loaded query={useQuery(callAnswersQuery(id))}>
        {(answers) =>
          answers.length === 0 ? (
            <p>{t.noAnswer}</p>
          ) : (
            answers.map((answer) => <Revise key={answer.id} callId={id} answer={answer} t={t} />)
          )
        }
      </Loaded>
    </ProgrammeFrame>
  );
}

interface ReviseProps {
  callId: string;
  answer: CallAnswer;
  t: InboxWords;
}

function Revise({ callId, answer, t }: ReviseProps) {
  const client = useQueryClient();
  const key = useRetryKey();
  const [done, setDone] = useState(false);
  const { id, version } = answer;
  const revise = useMutation({
    mutationFn: (body: Words) => {
      const etag = `"v${version}"`;
      const header = { 'If-Match': etag, 'Idempotency-Key': key(etag + JSON.stringify(body)) };
      const params = { path: { call_id: callId, answer_id: id }, header };
      return ask(api.PUT('/calls/{call_id}/answers/{answer_id}', { params, body }));
    },
    onSuccess: () => setDone(true),
    onSettled: () => client.invalidateQueries({ queryKey: callAnswersQuery(callId).queryKey }),
  });
  const { question, answer: text } = answer;
  return (
    <section aria-labelledby={`reponse-${id}`} className="fr-mb-4w">
      <h2 id={`reponse-${id}`} className="fr-h5">
        {question.fr}
      </h2>
      <Status>{done && t.revised}</Status>
      <details>
        <summary>{t.revise(version)}</summary>
        <AnswerForm
          // Another version: the form starts again from it.
          key={version}
          name={`corriger/${id}/${version}`}
          initial={{ question, answer: text }}
          label={t.revisePublish}
          confirmText={t.reviseText}
          act={revise}
          onSend={(words, sent) => revise.mutate(words, { onSuccess: sent })}
          t={t}
        />
      </details>
    </section>
  );
}
