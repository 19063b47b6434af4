// The jury's decision on a challenge, with its reason.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type SubmitEvent } from 'react';
import { api, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { everyProposal, type Challenge } from '../hosting/queries';
import type { ProposalsWords } from '../proposals/proposals.fr';
import { lackingOf, type Outcome } from './lacking';
import { OutcomeField } from './OutcomeField';

interface DecideProps {
  t: ProposalsWords;
  challenge: Challenge;
  /** The decisions of the call are public: this one will be at once. */
  released: boolean;
  /** Whether the form shown was refused. */
  onInvalid: (invalid: boolean) => void;
}

export function Decide({ t, challenge, released, onInvalid }: DecideProps) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | undefined>(challenge.decision?.outcome);
  const [reason, setReason] = useState(challenge.decision?.reason ?? '');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const params = {
    path: { challenge_id: challenge.id },
    header: { 'If-Match': `"v${challenge.decision?.version ?? 0}"` },
  };
  const decide = useMutation({
    mutationFn: (body: Schemas['ChallengeDecisionInput']) =>
      askVersioned(api.PUT('/challenges/{challenge_id}/decision', { params, body })),
    // The answer's version is the decision's: the page reads the challenge again.
    onSuccess: () => queryClient.invalidateQueries(everyProposal),
  });
  const refused = useRefusal(decide.error, ['outcome', 'reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const reasonError = messageOf(errors, 'reason');
  const invalid = errors.length > 0;
  useEffect(() => onInvalid(invalid), [invalid, onInvalid]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const found = lackingOf(outcome, reason, t);
    setLacking(found);
    decide.reset();
    if (found.length > 0 || !outcome) return;
    decide.mutate({ outcome, ...(reason.trim() && { reason: reason.trim() }) });
  }

  return (
    <section aria-labelledby="decision" className="fr-mt-2w">
      <h2 id="decision" className="fr-h4">
        {t.decideTitle}
      </h2>
      <p>{released ? t.decideHelpReleased : t.decideHelp}</p>
      <form noValidate className="portal-fields" onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <OutcomeField
          t={t}
          value={outcome}
          fault={messageOf(errors, 'outcome')}
          onChange={setOutcome}
        />
        <Input
          textArea
          label={t.reason}
          hintText={t.reasonHint}
          state={reasonError ? 'error' : 'default'}
          stateRelatedMessage={reasonError}
          nativeTextAreaProps={{
            id: fieldId('reason'),
            rows: 4,
            maxLength: 2000,
            'aria-invalid': Boolean(reasonError),
            value: reason,
            onChange: (event) => setReason(event.target.value),
          }}
        />
        <button type="submit" className="fr-btn fr-mb-2w" disabled={decide.isPending}>
          {t.decide}
        </button>
      </form>
      <Status>{decide.isSuccess && t.decided}</Status>
    </section>
  );
}
