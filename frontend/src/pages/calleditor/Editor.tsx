// The editor of a draft call: a menu of parts, one of them at a time, saved as it is written.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { fieldOfPointer } from '../../lib/forms/fieldErrors';
import { PageTitle } from '../../ui/PageTitle';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { checkQuery, type Call, type FieldProblem } from '../programme/calls/queries';
import './calleditor.css';
import type { CallEditorWords } from './calleditor.fr';
import { EditingProvider, refusedBy } from './editing';
import { EditorMenu } from './EditorMenu';
import { Calendar } from './parts/Calendar';
import { Eligibility } from './parts/Eligibility';
import { Form } from './parts/Form';
import { General } from './parts/General';
import { Pool } from './parts/Pool';
import { Reading } from './parts/Reading';
import { Tracks } from './parts/Tracks';
import { Wishes } from './parts/Wishes';
import { RemoveDraft } from './RemoveDraft';
import { callPath, sectionOf, sectionOfField, type Section } from './sections';
import { Trouble } from './Trouble';
import { useCallAutosave } from './useCallAutosave';

const parts: Record<Section, typeof General> = {
  general: General,
  calendrier: Calendar,
  metiers: Tracks,
  eligibilite: Eligibility,
  formulaire: Form,
  lecture: Reading,
  voeux: Wishes,
  vivier: Pool,
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
      ...refusedBy(autosave.error).map(({ field }) => field ?? ''),
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
              <Part key={section} t={t} />
            </form>
          </EditingProvider>
          <div className="portal-follow">
            <AutosaveStatus autosave={autosave} />
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

/** A link to what is to be corrected leads to the field, once the page knows it. */
function useFieldOfAddress(ready: unknown): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const field = document.getElementById(hash.slice(1)) ?? fieldUnder(hash.slice(1));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, [ready, hash]);
}

/** A problem may name a text as a whole: its French half is where to begin. */
function fieldUnder(id: string): HTMLElement | null {
  return document.getElementById(`${id}-fr`);
}
