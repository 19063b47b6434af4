// A new end for one person: found among those who have a dossier in the call, with a reason, and recorded.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { serverClock } from '../../lib/clock/clock';
import { useDates } from '../../lib/dates/useDates';
import type { FormError } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { mainWindow } from '../calls/current';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import { forgetCalls, type Call } from '../programme/calls/queries';
import { Applicants } from './Applicants';
import { CallActFrame } from './CallActFrame';
import { faultsOf, type Typed } from './extension';
import type { ExtensionWords } from './extension.fr';
import { ExtensionFields } from './ExtensionFields';
import { Granted } from './Granted';

type Applicant = Schemas['Applicant'];

export default function GrantPage({ t }: { t: ExtensionWords }) {
  return (
    <CallActFrame title={t.grantTitle} stillDraft={t.stillDraft}>
      {({ data }) => (
        <>
          <p className="portal-prose">{t.grantLead}</p>
          {data.kind !== 'candidates' ? (
            <p>{t.grantCandidatesOnly}</p>
          ) : data.shortlist_released_at ? (
            <p>{t.released}</p>
          ) : (
            <Grant key={data.id} t={t} call={data} />
          )}
          <Granted t={t} call={data} />
        </>
      )}
    </CallActFrame>
  );
}

const nothing: Typed = { closes: undefined, motive: { fr: '', en: '' } };

function Grant({ t, call }: { t: ExtensionWords; call: Call }) {
  const dates = useDates();
  const queryClient = useQueryClient();
  const [, setSearch] = useSearchParams();
  const [person, setPerson] = useState<Applicant>();
  const [typed, setTyped] = useState(nothing);
  const [lacking, setLacking] = useState<FormError[]>([]);
  const grant = useMutation({
    mutationFn: (body: Schemas['ExtensionInput']) =>
      ask(
        api.POST('/calls/{call_id}/extensions', { params: { path: { call_id: call.id } }, body }),
      ),
    onSuccess: () => forgetCalls(queryClient),
  });
  const refused = useRefusal(grant.error, ['closes_at', 'motive.fr', 'motive.en']);
  const errors = lacking.length > 0 ? lacking : refused;
  const window = mainWindow(call);
  useLeavingWarning(!grant.isSuccess && (typed.motive.fr !== '' || typed.motive.en !== ''));

  function again() {
    grant.reset();
    setPerson(undefined);
    setTyped(nothing);
    setSearch({});
  }

  if (grant.isSuccess && person) {
    return (
      <Done heading="h2" title={t.granted(person.name || person.number)}>
        <p>{t.grantedTo(dates.until(grant.variables.closes_at, call.time_zone))}</p>
        <button type="button" className="fr-btn fr-btn--secondary fr-mt-2w" onClick={again}>
          {t.grantAnother}
        </button>
      </Done>
    );
  }

  function complete(): boolean {
    const faults = faultsOf(typed, window, serverClock.now(), t);
    if (!person) faults.unshift({ field: 'person_id', message: t.personMissing });
    setLacking(faults);
    return faults.length === 0;
  }

  function give() {
    if (!person || !window || !typed.closes || !complete()) return;
    grant.mutate({
      window: window.name,
      closes_at: typed.closes,
      motive: typed.motive,
      person_id: person.person_id,
    });
  }

  const name = person ? person.name || person.number : '';
  return (
    <section aria-labelledby="accorder" className="portal-wide-fields fr-mb-6w">
      <h2 id="accorder" className="fr-h4">
        {t.grantNew}
      </h2>
      <ErrorSummary errors={errors} />
      {window && <p>{t.standing[window.state](dates.until(window.closes_at, call.time_zone))}</p>}
      <Applicants
        t={t}
        callId={call.id}
        chosen={person}
        fault={errors.find(({ field }) => field === 'person_id')?.message}
        onChoose={setPerson}
      />
      <ExtensionFields
        t={t}
        zone={call.time_zone}
        typed={typed}
        errors={errors}
        motiveHint={t.grantMotiveHint}
        onType={setTyped}
      />
      <ConfirmAct
        label={t.grant}
        title={t.grantAsk(name)}
        confirm={t.grantConfirm}
        busy={grant.isPending}
        before={complete}
        onConfirm={give}
      >
        <p>
          {typed.closes && t.grantText(name, dates.until(typed.closes, call.time_zone))}{' '}
          {t.grantFinal}
        </p>
      </ConfirmAct>
    </section>
  );
}
