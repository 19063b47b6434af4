// The editor of a draft call: a menu of parts, one of them at a time, saved as it is written.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { fieldOfPointer } from '../../lib/forms/fieldErrors';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { checkQuery, type Call, type FieldProblem } from '../programme/calls/queries';
import './calleditor.css';
import type { CallEditorWords } from './calleditor.fr';
import { EditingProvider } from './editing';
import { EditorMenu } from './EditorMenu';
import { General } from './parts/General';
import { RemoveDraft } from './RemoveDraft';
import { callPath, sectionOf, sectionOfField, type Section } from './sections';
import { Trouble } from './Trouble';
import { useCallAutosave } from './useCallAutosave';

/** Each part comes when it is opened. */
const parts: Record<Section, ComponentType<{ t: CallEditorWords }>> = {
  general: General,
  calendrier: lazy(async () => ({ default: (await import('./parts/Calendar')).Calendar })),
  metiers: lazy(async () => ({ default: (await import('./parts/Tracks')).Tracks })),
  eligibilite: lazy(async () => ({ default: (await import('./parts/Eligibility')).Eligibility })),
  formulaire: lazy(async () => ({ default: (await import('./parts/Form')).Form })),
  lecture: lazy(async () => ({ default: (await import('./parts/Reading')).Reading })),
  voeux: lazy(async () => ({ default: (await import('./parts/Wishes')).Wishes })),
  vivier: lazy(async () => ({ default: (await import('./parts/Pool')).Pool })),
};

const none: readonly FieldProblem[] = [];

export function Editor({ t, found }: { t: CallEditorWords; found: Versioned<Call> }) {
  const pick = usePick();
  const { me, can } = useMe();
  const { data: call } = found;
  const [search] = useSearchParams();
  const section = sectionOf(search.get('partie'));
  const autosave = useCallAutosave(found, me?.id ?? '');
  const correcting = search.get('corriger') === '1';
  const { data: check } = useQuery({ ...checkQuery(call.id), enabled: correcting });
  const problems = check && correcting ? [...check.problems, ...check.warnings] : none;
  useFieldOfAddress(correcting ? check : undefined);

  const Part = parts[section];
  const title = pick(autosave.values.title).trim() || t.untitled;
  const faulty = new Set(
    [
      ...autosave.refusals.map(({ field }) => field ?? ''),
      ...(check && correcting ? check.problems.map(({ pointer }) => fieldOfPointer(pointer)) : []),
    ].map(sectionOfField),
  );
  return (
    <ProgrammeFrame here={title} parent="programmeCalls">
      <PageTitle title={`${t.parts[section]} – ${title}`} place={section}>
        {title}
      </PageTitle>
      <p className="fr-text--lead">{t.draftLead}</p>
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-4 fr-col-lg-3">
          <EditorMenu t={t} call={call} current={section} faulty={faulty} />
        </div>
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-9">
          <Trouble t={t} autosave={autosave} />
          <h2 className="fr-h4">{t.parts[section]}</h2>
          <EditingProvider call={call} autosave={autosave} problems={problems}>
            <form noValidate onSubmit={(event) => event.preventDefault()}>
              <Suspense fallback={<Loading />}>
                <Part key={section} t={t} />
              </Suspense>
            </form>
          </EditingProvider>
          <div className="portal-follow">
            <AutosaveStatus autosave={autosave} withoutChoice />
          </div>
          <ul className="fr-btns-group fr-btns-group--inline-md">
            <li>
              <Link className="fr-btn fr-btn--secondary" to={callPath(call.id, 'apercu')}>
                {t.preview}
              </Link>
            </li>
            <li>
              <Link className="fr-btn" to={callPath(call.id, 'publier')}>
                {t.check}
              </Link>
            </li>
          </ul>
          {section === 'general' && can('deleteCall') && <RemoveDraft t={t} found={found} />}
        </div>
      </div>
    </ProgrammeFrame>
  );
}

/** A link to what is to be corrected leads to the field, once it is on the page. */
function useFieldOfAddress(ready: unknown): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const id = hash.slice(1);
    const reach = () => {
      // A problem may name a text as a whole: its French half is where to begin.
      const field = document.getElementById(id) ?? document.getElementById(`${id}-fr`);
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
      return field !== null;
    };
    if (reach()) return;
    const watch = new MutationObserver(() => reach() && watch.disconnect());
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [ready, hash]);
}
