// A revision that the programme team writes: what it breaks, and who is told, is read before it is done.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import type { FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import { rememberProposal, type Challenge } from '../hosting/queries';
import { Impact } from './Impact';
import { impactOf } from './queries';
import { lackingReason, ReasonFields } from './ReasonFields';
import { trialOf, writtenIn, type Trial, type Written } from './revision';
import type { RevisionWords } from './revision.fr';
import { RevisionFields } from './RevisionFields';

interface RevisionFormProps {
  t: RevisionWords;
  found: Versioned<Challenge>;
  onDone: (said: string) => void;
}

export function RevisionForm({ t, found, onDone }: RevisionFormProps) {
  const { id, status } = found.data;
  const queryClient = useQueryClient();
  const [written, setWritten] = useState(writtenIn(found.data));
  const [reason, setReason] = useState({ fr: '', en: '' });
  const [lacking, setLacking] = useState<FormError[]>([]);
  const params = { path: { challenge_id: id } };
  const preview = useMutation({ mutationFn: (trial: Trial) => impactOf(id, trial) });
  const write = useMutation({
    mutationFn: ({ withdraw, ...body }: Trial) =>
      withdraw
        ? askVersioned(
            api.POST('/challenges/{challenge_id}/withdraw', { params, body: { reason } }),
          )
        : askVersioned(
            api.POST('/challenges/{challenge_id}/revisions', {
              params: { ...params, header: { 'If-Match': found.etag } },
              body: { ...body, reason },
            }),
          ),
    onSuccess: (made, { withdraw }) => {
      rememberProposal(queryClient, made);
      void queryClient.invalidateQueries({ queryKey: ['challenge-versions', id] });
      void queryClient.invalidateQueries({ queryKey: ['revision-requests', id] });
      onDone(withdraw ? t.withdrawn : t.published);
    },
  });
  const refused = useRefusal(write.error ?? preview.error, ['reason.fr', 'reason.en', 'posts']);
  const errors = lacking.length > 0 ? lacking : refused;

  function confirm(trial: Trial) {
    const missing = lackingReason(t, reason, 'reason');
    setLacking(missing);
    if (missing.length === 0) write.mutate(trial);
  }

  /** What was read before no longer holds. */
  function change(value: Written) {
    setWritten(value);
    preview.reset();
  }

  return (
    <div className="portal-fields">
      <p>{status === 'published' ? t.leadAfter : t.leadBefore}</p>
      <ErrorSummary errors={errors} />
      <RevisionFields t={t} value={written} onChange={change} />
      <ReasonFields t={t} field="reason" value={reason} errors={errors} onChange={setReason} />
      <p>
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          disabled={preview.isPending}
          onClick={() => preview.mutate(trialOf(written))}
        >
          {t.preview}
        </button>
      </p>
      {status === 'published' && (
        <section aria-labelledby="retirer">
          <h2 id="retirer" className="fr-h4">
            {t.withdrawTitle}
          </h2>
          <p>{t.withdrawHelp}</p>
          <p>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={preview.isPending}
              onClick={() => preview.mutate({ withdraw: true })}
            >
              {t.withdrawPreview}
            </button>
          </p>
        </section>
      )}
      {preview.isSuccess && (
        <Impact t={t} impact={preview.data} published={status === 'published'}>
          <p>
            <button
              type="button"
              className="fr-btn"
              disabled={write.isPending}
              onClick={() => confirm(preview.variables)}
            >
              {preview.variables.withdraw ? t.withdraw : t.publish}
            </button>
          </p>
        </Impact>
      )}
    </div>
  );
}
