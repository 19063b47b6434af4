// The programme team answers a host's request: accepting it makes the revision, once what it breaks was read.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import type { FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import { everyProposal, type Challenge } from '../hosting/queries';
import { Told } from './Impact';
import { impactOf, type Request } from './queries';
import { lackingReason, ReasonFields } from './ReasonFields';
import type { RevisionWords } from './revision.fr';

interface AnswerProps {
  t: RevisionWords;
  challenge: Challenge;
  request: Request;
  onDone: (said: string) => void;
}

export function Answer({ t, challenge, request, onDone }: AnswerProps) {
  const queryClient = useQueryClient();
  const acceptable = request.state === 'pending';
  const [reason, setReason] = useState({ fr: '', en: '' });
  const [lacking, setLacking] = useState<FormError[]>([]);
  const answer = useMutation({
    mutationFn: (accepted: boolean) =>
      ask(
        api.PUT('/revision-requests/{request_id}/answer', {
          params: { path: { request_id: request.id } },
          body: { accepted, reason },
        }),
      ),
    onSuccess: (_, accepted) => {
      onDone(accepted ? t.requestAccepted : t.requestRefused);
      void queryClient.invalidateQueries({ queryKey: ['challenge-versions', challenge.id] });
      void queryClient.invalidateQueries({ queryKey: ['revision-requests', challenge.id] });
      return queryClient.invalidateQueries(everyProposal);
    },
  });
  const own = `answer-${request.id}`;
  const refused = useRefusal(answer.error, ['reason.fr', 'reason.en']).map((error) =>
    error.field ? { ...error, field: error.field.replace('reason', own) } : error,
  );
  const errors = lacking.length > 0 ? lacking : refused;

  function give(accepted: boolean) {
    const missing = lackingReason(t, reason, own);
    setLacking(missing);
    if (missing.length === 0) answer.mutate(accepted);
  }

  return (
    <div className="portal-fields">
      {acceptable && challenge.status === 'published' && (
        <Effects t={t} {...{ challenge, request }} />
      )}
      {!acceptable && <p>{t.outdatedHelp}</p>}
      <ErrorSummary errors={errors} />
      <ReasonFields t={t} field={own} value={reason} errors={errors} onChange={setReason} />
      <ul className="fr-btns-group fr-btns-group--inline">
        {acceptable && (
          <li>
            <button
              type="button"
              className="fr-btn"
              disabled={answer.isPending}
              onClick={() => give(true)}
            >
              {t.acceptRequest}
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={answer.isPending}
            onClick={() => give(false)}
          >
            {t.refuseRequest}
          </button>
        </li>
      </ul>
    </div>
  );
}

function Effects({ t, challenge, request }: Omit<AnswerProps, 'onDone'>) {
  const impact = useQuery({
    queryKey: ['revision-requests', challenge.id, 'impact', request.id],
    queryFn: () => impactOf(challenge.id, request.trial),
  });
  return <Loaded query={impact}>{(found) => <Told t={t} impact={found} />}</Loaded>;
}
