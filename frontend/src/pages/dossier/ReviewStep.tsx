// The last step: everything to read again, what is missing, and the act of submitting.
import { useEffect, useRef, useState } from 'react';
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
import { useSubmit, type Refusal } from './useSubmit';

interface ReviewStepProps {
  dossier: Dossier;
  autosave: Autosave<DossierContent>;
  readAgain: () => Promise<void>;
  t: DossierWords;
}

const nothing: readonly FormError[] = [];

export function ReviewStep({ dossier, autosave, readAgain, t }: ReviewStepProps) {
  const { form } = t;
  const { call } = useDraft();
  const dates = useDates();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal>();
  const missing = useRef<HTMLDivElement>(null);
  const [attempts, setAttempts] = useState(0);

  const submit = useSubmit({
    dossierId: dossier.id,
    autosave,
    onSubmitted: () =>
      void navigate(`/candidature/${dossier.id}`, { state: { justSubmitted: true } }),
    onRefused: (found) => {
      setRefusal(found);
      if (found.stale) void readAgain();
    },
  });

  // The list of what is missing is where the person must look after a refused attempt.
  useEffect(() => {
    if (attempts > 0) missing.current?.focus();
  }, [attempts]);

  function onSubmit() {
    setRefusal(undefined);
    if (dossier.missing.length > 0) setAttempts((n) => n + 1);
    else submit.mutate();
  }

  const submitted = dossier.snapshots.length > 0;
  const nothingNew = submitted && !dossier.unsent_changes && dossier.status !== 'withdrawn';
  return (
    <div className="fr-container fr-my-6w">
      <StepTitle step="recapitulatif" invalid={refusal !== undefined} t={t} />
      <div className="portal-fields">
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
        <MissingList ref={missing} dossier={dossier} t={form} />
        <Answers dossier={dossier} values={autosave.values} call={call} t={form} editable />
        <SaveState autosave={autosave} />
        {nothingNew ? (
          <p className="fr-highlight fr-mt-4w">{form.nothingNew}</p>
        ) : (
          <div className="portal-form-buttons">
            {dossier.closes_at && (
              <p className="fr-mb-0">
                {form.submitNote(dates.until(dossier.closes_at, call.time_zone))}
              </p>
            )}
            <button type="button" className="fr-btn" disabled={submit.isPending} onClick={onSubmit}>
              {submit.isPending ? form.submitting : submitted ? form.submitAgain : form.submit}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
