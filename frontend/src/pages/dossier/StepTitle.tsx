// Where one is in the form: title, stepper, way back.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import type { DossierWords } from './dossier.fr';
import { steps, type Step } from './steps';

export function StepTitle({
  step,
  invalid,
  t,
}: {
  step: Step;
  invalid?: boolean;
  t: DossierWords;
}) {
  const { form } = t;
  const index = steps.indexOf(step);
  const next = steps[index + 1];
  const place = form.stepOf(index + 1, steps.length);
  return (
    <>
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[{ label: t.mySpace, linkProps: { to: paths.mySpace } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle
        title={`${form.stepTitles[step]}, ${place} – ${t.title}`}
        place={step}
        invalid={invalid}
      >
        {t.title}
        <span className="fr-sr-only">
          , {place} : {form.stepTitles[step]}
        </span>
      </PageTitle>
      <Stepper
        currentStep={index + 1}
        stepCount={steps.length}
        title={form.stepTitles[step]}
        nextTitle={next && form.stepTitles[next]}
      />
    </>
  );
}
