// Deciding on an application, with its reason.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { OutcomeBadge } from '../committee/shared/OutcomeBadge';
import type { Call } from '../committee/shared/promotions';
import { everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import { Status } from '../committee/shared/Status';
import type { CandidacyWords } from './candidacy.fr';
import { checkDecision, outcomes, type DecisionInput } from './decisionInput';

interface DecisionProps {
  t: CandidacyWords;
  summary: Schemas['DossierSummary'];
  call: Call;
  onInvalid: (invalid: boolean) => void;
}

export function Decision({ t, summary, call, onInvalid }: DecisionProps) {
  return (
    <section aria-labelledby="decision" className="fr-mb-6w">
      <h2 id="decision" className="fr-h4">
        {t.decisionTitle}
      </h2>
      {call.shortlist_released_at ? (
        <Released t={t} summary={summary} />
      ) : (
        <DecisionForm t={t} summary={summary} onInvalid={onInvalid} />
      )}
    </section>
  );
}

type FormProps = Omit<DecisionProps, 'call'>;
type ReleasedProps = Omit<FormProps, 'onInvalid'>;

function Released({ t, summary: { decision, decision_reason: reason } }: ReleasedProps) {
  return (
    <>
      <p>
        <OutcomeBadge outcome={decision} t={t.outcomes} />
      </p>
      {reason && <p className="portal-prose">{reason}</p>}
      <p>{t.released}</p>
    </>
  );
}

function DecisionForm({ t, summary, onInvalid }: FormProps) {
  const queryClient = useQueryClient();
  const [input, setInput] = useState<DecisionInput>({
    outcome: summary.decision,
    reason: summary.decision_reason ?? '',
  });
  const [lacking, setLacking] = useState<FormError[]>([]);
  const decide = useMutation({
    mutationFn: (body: Schemas['DossierDecisionInput']) =>
      ask(
        api.PUT('/dossiers/{dossier_id}/decision', {
          params: { path: { dossier_id: summary.id } },
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(everyCommitteeQuery),
    onError: () => onInvalid(true),
  });
  const refused = useRefusal(decide.error, ['outcome', 'reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const done = decide.data?.decision;

  function change(part: Partial<DecisionInput>) {
    setInput({ ...input, ...part });
    decide.reset();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const { body, errors: found } = checkDecision(input, t);
    setLacking(found);
    onInvalid(found.length > 0);
    if (body) decide.mutate(body);
  }

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <Outcomes t={t} input={input} error={messageOf(errors, 'outcome')} onChange={change} />
      <Reason t={t} input={input} error={messageOf(errors, 'reason')} onChange={change} />
      <button type="submit" className="fr-btn fr-mb-2w" disabled={decide.isPending}>
        {t.decide}
      </button>
      <Status>{done && t.decided(t.outcomes[done])}</Status>
    </form>
  );
}

interface FieldProps {
  t: CandidacyWords;
  input: DecisionInput;
  error: string | undefined;
  onChange: (part: Partial<DecisionInput>) => void;
}

function Outcomes({ t, input, error, onChange }: FieldProps) {
  const field = fieldId('outcome');
  return (
    <fieldset
      className={`fr-fieldset ${error ? 'fr-fieldset--error' : ''}`}
      aria-labelledby={`${field}-legend ${field}-error`}
    >
      <legend id={`${field}-legend`} className="fr-fieldset__legend">
        {t.outcome}
        <span className="fr-hint-text">{t.decisionHelp}</span>
      </legend>
      {outcomes.map((outcome, index) => (
        <div key={outcome} className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={index === 0 ? field : `${field}-${outcome}`}
              name={field}
              checked={input.outcome === outcome}
              onChange={() => onChange({ outcome })}
            />
            <label className="fr-label" htmlFor={index === 0 ? field : `${field}-${outcome}`}>
              {t.choices[outcome]}
            </label>
          </div>
        </div>
      ))}
      <div id={`${field}-error`} className="fr-messages-group">
        {error && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </fieldset>
  );
}

function Reason({ t, input, error, onChange }: FieldProps) {
  const field = fieldId('reason');
  return (
    <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={field}>
        {t.reason}
        <span className="fr-hint-text">{t.reasonHelp}</span>
      </label>
      <textarea
        id={field}
        className={`fr-input ${error ? 'fr-input--error' : ''}`}
        rows={4}
        maxLength={2000}
        aria-invalid={error ? true : undefined}
        aria-required={input.outcome === 'refused' ? true : undefined}
        aria-describedby={`${field}-error`}
        value={input.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <div id={`${field}-error`} className="fr-messages-group">
        {error && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </div>
  );
}
