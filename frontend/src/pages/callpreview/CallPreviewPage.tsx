// A call as candidates will see it: its page, then each step of the form, with the form's own fields.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePick } from '../../i18n';
import { PageTitle } from '../../ui/PageTitle';
import { callPath } from '../calleditor/sections';
import { CallContent } from '../calls/CallContent';
import { Loaded } from '../committee/shared/Loaded';
import { askingSteps } from '../dossier/steps/AskingSteps';
import { useSteps, type NamedStep } from '../dossier/useSteps';
import type { StepKind } from '../dossier/steps';
import { callQuery, type Call } from '../programme/calls/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { CallPreviewWords } from './callpreview.fr';
import { TrialDraft, trialDossier } from './TrialDraft';

type AskingStep = NamedStep & { kind: Exclude<StepKind, 'recapitulatif'> };

/** Every step that asks something, with the questions of every track: the team reads them all. */
function useAskingSteps(call: Call, t: CallPreviewWords): AskingStep[] {
  const questions = call.questions.map((question) => ({ ...question, track: undefined }));
  const steps = useSteps({ ...call, questions }, undefined, t.form);
  return steps.filter((step): step is AskingStep => step.kind !== 'recapitulatif');
}

export default function CallPreviewPage({ t }: { t: CallPreviewWords }) {
  const { id = '' } = useParams();
  const call = useQuery(callQuery(id));
  return <Loaded query={call}>{({ data }) => <Preview key={id} t={t} call={data} />}</Loaded>;
}

function Preview({ t, call }: { t: CallPreviewWords; call: Call }) {
  const pick = usePick();
  const [search] = useSearchParams();
  const asking = useAskingSteps(call, t);
  const step = asking.find((one) => one.id === search.get('etape'));
  const title = pick(call.title).trim() || t.untitled;
  const shown = step ? step.name : t.page;
  return (
    <ProgrammeFrame
      here={t.title}
      parent="programmeCalls"
      above={[{ label: title, to: callPath(call.id) }]}
    >
      <PageTitle title={`${t.title}, ${shown} – ${title}`} place={step?.id ?? 'page'}>
        {t.titleOf(title)}
      </PageTitle>
      <p>{t.lead}</p>
      <Views t={t} call={call} asking={asking} step={step} />
      <section className="portal-trial fr-mt-3w" aria-labelledby="apercu">
        <h2 id="apercu" className="fr-h4">
          {shown}
        </h2>
        {step ? (
          <TrialDraft call={call}>
            <Step t={t} call={call} step={step} />
          </TrialDraft>
        ) : (
          <CallContent call={call} t={t.calls} />
        )}
      </section>
    </ProgrammeFrame>
  );
}

function Step({ t, call, step }: { t: CallPreviewWords; call: Call; step: AskingStep }) {
  const Fields = askingSteps[step.kind];
  return (
    <form noValidate className="portal-fields" onSubmit={(event) => event.preventDefault()}>
      <Fields dossier={trialDossier(call)} step={step} t={t.form} />
    </form>
  );
}

/** The page, then the steps of the form; a call for challenges has no such form. */
function Views({
  t,
  call,
  asking,
  step,
}: {
  t: CallPreviewWords;
  call: Call;
  asking: readonly AskingStep[];
  step: AskingStep | undefined;
}) {
  const views = [undefined, ...(call.kind === 'candidates' ? asking : [])];
  return (
    <nav className="portal-local-nav" aria-label={t.views}>
      <ul>
        {views.map((view) => (
          <li key={view?.id ?? 'page'}>
            <Link
              to={{ search: view ? `etape=${view.id}` : '' }}
              aria-current={view?.id === step?.id ? 'page' : undefined}
            >
              {view ? view.name : t.page}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
