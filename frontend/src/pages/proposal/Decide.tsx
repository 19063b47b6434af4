// The jury's decision on a challenge, with its reason.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import { proposalQuery, type Challenge } from '../hosting/queries';
import type { ProposalsWords } from '../proposals/proposals.fr';

type Input = Schemas['ChallengeDecisionInput'];
const outcomes = ['kept', 'not_kept'] as const;

export function Decide({ t, challenge }: { t: ProposalsWords; challenge: Challenge }) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Input['outcome'] | undefined>(challenge.decision?.outcome);
  const [reason, setReason] = useState(challenge.decision?.reason ?? '');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const params = { path: { challenge_id: challenge.id } };
  const decide = useMutation({
    mutationFn: (body: Input) =>
      askVersioned(api.PUT('/challenges/{challenge_id}/decision', { params, body })),
    // The answer has no version of its own: the page reads the challenge again.
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: proposalQuery(challenge.id).queryKey.slice(0, 1) }),
  });
  const refused = useRefusal(decide.error, ['outcome', 'reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const reasonError = messageOf(errors, 'reason');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setLacking(outcome ? [] : [{ field: 'outcome', message: t.outcomeMissing }]);
    if (outcome) decide.mutate({ outcome, ...(reason.trim() && { reason: reason.trim() }) });
  }

  return (
    <section aria-labelledby="decision" className="fr-mt-4w">
      <h2 id="decision" className="fr-h4">
        {t.decideTitle}
      </h2>
      <p>{t.decideHelp}</p>
      <form noValidate className="portal-fields" onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <fieldset className="fr-fieldset" aria-labelledby="decision-legend">
          <legend id="decision-legend" className="fr-fieldset__legend">
            {t.outcome}
          </legend>
          {outcomes.map((one, index) => (
            <div key={one} className="fr-fieldset__element">
              <div className="fr-radio-group">
                <input
                  type="radio"
                  id={index === 0 ? fieldId('outcome') : `${fieldId('outcome')}-${one}`}
                  name="outcome"
                  checked={outcome === one}
                  onChange={() => setOutcome(one)}
                />
                <label
                  className="fr-label"
                  htmlFor={index === 0 ? fieldId('outcome') : `${fieldId('outcome')}-${one}`}
                >
                  {t.decisions[one]}
                </label>
              </div>
            </div>
          ))}
        </fieldset>
        <div className={`fr-input-group ${reasonError ? 'fr-input-group--error' : ''}`}>
          <label className="fr-label" htmlFor={fieldId('reason')}>
            {t.reason}
            <span className="fr-hint-text">{t.reasonHint}</span>
          </label>
          <textarea
            id={fieldId('reason')}
            className="fr-input"
            rows={3}
            maxLength={2000}
            aria-invalid={Boolean(reasonError)}
            aria-describedby="decision-reason-message"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id="decision-reason-message" className="fr-error-text" hidden={!reasonError}>
            {reasonError}
          </p>
        </div>
        <button type="submit" className="fr-btn" disabled={decide.isPending}>
          {t.decide}
        </button>
        <p role="status" className="fr-valid-text fr-mt-2w">
          {decide.isSuccess && t.decided}
        </p>
      </form>
    </section>
  );
}
