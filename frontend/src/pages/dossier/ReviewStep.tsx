// The last step: everything to read again, what is missing, and the act of submitting.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { useDates } from '../../lib/dates/useDates';
import type { FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Answers } from './Answers';
import { ClosedNotice } from './ClosedNotice';
import type { DossierWords } from './dossier.fr';
import { useDraft } from './draft';
import { MissingList } from './MissingList';
import type { Dossier, DossierContent } from './queries';
import { SaveState } from './SaveState';
import { StepTitle } from './StepTitle';
import { Unsent } from './Unsent';
import type { NamedStep } from './useSteps';
import { useSubmit, type Refusal } from './useSubmit';

interface ReviewStepProps {
  dossier: Dossier;
  steps: readonly NamedStep[];
  step: NamedStep;
  autosave: Autosave<DossierContent>;
  readAgain: () => Promise<void>;
  t: DossierWords;
}

const nothing: readonly FormError[] = [];

export function ReviewStep({ dossier, steps, step, autosave, readAgain, t }: ReviewStepProps) {
  const { form } = t;
  const { call } = useDraft();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal>();
  const [attempts, setAttempts] = useState(0);

  const submit = useSubmit({
    dossierId: dossier.id,
    autosave,
    onSubmitted: () =>
      void navigate(`/candidature/${dossier.id}`, { state: { justSubmitted: true } }),
    onRefused: (found) => {
      setRefusal(found);
      if (found.incomplete || autosave.status === 'refused') setAttempts((n) => n + 1);
      if (found.stale) void readAgain();
    },
  });

  function onSubmit() {
    setRefusal(undefined);
    submit.mutate();
  }

  const submitted = dossier.snapshots.length > 0;
  const nothingNew = submitted && !dossier.unsent_changes && dossier.status !== 'withdrawn';
  return (
    <div className="fr-container fr-my-6w">
      <StepTitle
        dossier={dossier}
        steps={steps}
        step={step}
        invalid={refusal !== undefined}
        t={t}
      />
      <div className="portal-fields">
        <Unsent dossier={dossier} submits t={t} />
        <SaveState.Trouble autosave={autosave} dossier={dossier} t={form} />
        {refusal?.closed ? (
          <ClosedNotice
            problem={refusal.closed}
            dossierId={dossier.id}
            zone={call.time_zone}
            t={form}
          />
        ) : (
          <ErrorSummary errors={refusal?.errors(form) ?? nothing} />
        )}
        <p>{form.reviewLead}</p>
        <MissingList dossier={dossier} steps={steps} attempts={attempts} t={form} />
        <h2 className="fr-h4">{form.answersTitle}</h2>
        <Answers dossier={dossier} values={autosave.values} call={call} t={form} editable />
        <SaveState autosave={autosave} />
        {nothingNew ? (
          <p className="fr-highlight fr-mt-4w">{form.nothingNew}</p>
        ) : (
          <Act
            dossier={dossier}
            label={submitted ? form.submitAgain : form.submit}
            pending={submit.isPending}
            onSubmit={onSubmit}
            t={t}
          />
        )}
      </div>
    </div>
  );
}

interface ActProps {
  dossier: Dossier;
  label: string;
  pending: boolean;
  onSubmit: () => void;
  t: DossierWords;
}

/** Not the button of a form: nothing is submitted by the Enter key in a field. */
function Act({ dossier, label, pending, onSubmit, t }: ActProps) {
  const { form } = t;
  const { call } = useDraft();
  const dates = useDates();
  return (
    <div className="portal-form-buttons">
      {dossier.closes_at && (
        <p className="fr-mb-0">{form.submitNote(dates.until(dossier.closes_at, call.time_zone))}</p>
      )}
      <button type="button" className="fr-btn" disabled={pending} onClick={onSubmit}>
        {pending ? form.submitting : label}
      </button>
    </div>
  );
}
