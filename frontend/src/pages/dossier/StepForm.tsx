// One step of the form: its title, its fields, how they are saved, and the way on.
import { Link } from 'react-router';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { askingSteps } from './steps/AskingSteps';
import type { DossierWords } from './dossier.fr';
import type { Dossier, DossierContent } from './queries';
import { SaveState } from './SaveState';
import { StepTitle } from './StepTitle';
import { stepPath, steps, type AskingStep } from './steps';

interface StepFormProps {
  dossier: Dossier;
  step: AskingStep;
  autosave: Autosave<DossierContent>;
  t: DossierWords;
}

export function StepForm({ dossier, step, autosave, t }: StepFormProps) {
  const { form } = t;
  const Fields = askingSteps[step];
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1] ?? 'recapitulatif';
  return (
    <div className="fr-container fr-my-6w">
      <StepTitle step={step} t={t} />
      <div className="portal-fields">
        <SaveState.Trouble autosave={autosave} dossier={dossier} t={form} />
        <form onSubmit={(event) => event.preventDefault()} noValidate>
          <Fields dossier={dossier} t={form} />
        </form>
        <SaveState autosave={autosave} />
        <nav className="portal-form-buttons" aria-label={form.stepTitles[step]}>
          <ul>
            {previous && (
              <li>
                <Link className="fr-btn fr-btn--secondary" to={stepPath(dossier.id, previous)}>
                  {form.previous}
                </Link>
              </li>
            )}
            <li>
              <Link className="fr-btn" to={stepPath(dossier.id, next)}>
                {form.next}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  );
}
