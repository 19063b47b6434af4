// One step of the form: its title, its fields, how they are saved, and the way on.
import { Link } from 'react-router';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { ThreadLink } from '../threads/ThreadLink';
import { askingSteps } from './steps/AskingSteps';
import type { DossierWords } from './dossier.fr';
import type { Dossier, DossierContent } from './queries';
import { SaveState } from './SaveState';
import { StepTitle } from './StepTitle';
import { stepPath, type StepKind } from './steps';
import { Unsent } from './Unsent';
import type { NamedStep } from './useSteps';

interface StepFormProps {
  dossier: Dossier;
  steps: readonly NamedStep[];
  step: NamedStep & { kind: Exclude<StepKind, 'recapitulatif'> };
  autosave: Autosave<DossierContent>;
  t: DossierWords;
}

export function StepForm({ dossier, steps, step, autosave, t }: StepFormProps) {
  const { form } = t;
  const Fields = askingSteps[step.kind];
  const index = steps.findIndex(({ id }) => id === step.id);
  const previous = steps[index - 1];
  const next = steps[index + 1]?.id ?? 'recapitulatif';
  return (
    <div className="fr-container fr-my-6w">
      <StepTitle dossier={dossier} steps={steps} step={step} t={t} />
      <div className="portal-fields">
        <Unsent dossier={dossier} t={t} />
        <SaveState.Trouble autosave={autosave} dossier={dossier} t={form} />
        <form onSubmit={(event) => event.preventDefault()} noValidate>
          <Fields key={step.id} dossier={dossier} step={step} t={form} />
        </form>
        <SaveState autosave={autosave} />
        <nav className="portal-form-buttons" aria-label={step.name}>
          <ul>
            {previous && (
              <li>
                <Link className="fr-btn fr-btn--secondary" to={stepPath(dossier.id, previous.id)}>
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
        <p className="fr-mt-3w fr-mb-0">
          <ThreadLink dossierId={dossier.id} />
        </p>
      </div>
    </div>
  );
}
