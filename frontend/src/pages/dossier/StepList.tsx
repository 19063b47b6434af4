// Every step, which is complete and which is not, and the way to each.
import { Link } from 'react-router';
import type { FormWords } from './form.fr';
import type { Dossier } from './queries';
import { lacksBySteps, stepPath } from './steps';
import type { NamedStep } from './useSteps';

interface StepListProps {
  dossier: Dossier;
  steps: readonly NamedStep[];
  /** The step that is shown. */
  current?: string;
  t: FormWords;
}

export function StepList({ dossier, steps, current, t }: StepListProps) {
  const lacks = lacksBySteps(steps, dossier.missing);
  const asking = steps.filter(({ kind }) => kind !== 'recapitulatif' && kind !== 'voeux');
  return (
    <details className="fr-mb-4w portal-steps">
      <summary>
        {t.stepsDone(asking.filter(({ id }) => !lacks.has(id)).length, steps.length)}
      </summary>
      <ol className="fr-mt-1w">
        {steps.map(({ id, kind, name }) => (
          <li key={id}>
            <Link to={stepPath(dossier.id, id)} aria-current={id === current ? 'step' : undefined}>
              {name}
            </Link>
            {kind !== 'recapitulatif' && kind !== 'voeux' && (
              <span className="fr-hint-text">{t.stepState(lacks.get(id) ?? 0)}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
