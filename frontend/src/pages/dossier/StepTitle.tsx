// Where one is in the form: title, stepper, way back.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';
import { StepList } from './StepList';
import type { NamedStep } from './useSteps';

interface StepTitleProps {
  dossier: Dossier;
  steps: readonly NamedStep[];
  step: NamedStep;
  invalid?: boolean;
  t: DossierWords;
}

export function StepTitle({ dossier, steps, step, invalid, t }: StepTitleProps) {
  const { form } = t;
  const index = steps.findIndex(({ id }) => id === step.id);
  const place = form.stepOf(index + 1, steps.length);
  return (
    <>
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[{ label: t.mySpace, linkProps: { to: paths.mySpace } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={`${step.name}, ${place} – ${t.title}`} place={step.id} invalid={invalid}>
        {t.title}
        <span className="fr-sr-only">{form.placeAndStep(place, step.name)}</span>
      </PageTitle>
      <Stepper
        currentStep={index + 1}
        stepCount={steps.length}
        title={step.name}
        nextTitle={steps[index + 1]?.name}
      />
      <StepList dossier={dossier} steps={steps} current={step.id} t={form} />
    </>
  );
}
