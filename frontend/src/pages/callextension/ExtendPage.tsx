// Extending a window for everybody: what it changes is read before it is published.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useLang } from '../../i18n';
import { serverClock } from '../../lib/clock/clock';
import { useDates } from '../../lib/dates/useDates';
import type { FormError } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Choice } from '../calleditor/fields';
import { callPath } from '../calleditor/sections';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import {
  applicantsQuery,
  forgetCalls,
  type Call,
  type CallWindow,
} from '../programme/calls/queries';
import { CallActFrame } from './CallActFrame';
import { effectOf, extendable, faultsOf, toldBy, type Effect, type Typed } from './extension';
import type { ExtensionWords } from './extension.fr';
import { ExtensionFields } from './ExtensionFields';

export default function ExtendPage({ t }: { t: ExtensionWords }) {
  return (
    <CallActFrame title={t.extendTitle} stillDraft={t.stillDraft}>
      {({ data }) => <Extend key={data.id} t={t} call={data} />}
    </CallActFrame>
  );
}

const nothing: Typed = { closes: undefined, motive: { fr: '', en: '' } };

function Extend({ t, call }: { t: ExtensionWords; call: Call }) {
  const queryClient = useQueryClient();
  const windows = extendable(call);
  const [name, setName] = useState(windows[0]?.name);
  const [typed, setTyped] = useState(nothing);
  const [lacking, setLacking] = useState<FormError[]>([]);
  const [done, setDone] = useState<Effect>();
  const window = windows.find((one) => one.name === name);
  const { data: people } = useQuery(applicantsQuery(call.id));
  const extend = useMutation({
    mutationFn: (body: Schemas['ExtensionInput']) =>
      ask(
        api.POST('/calls/{call_id}/extensions', { params: { path: { call_id: call.id } }, body }),
      ),
    onSuccess: () => forgetCalls(queryClient),
  });
  const refused = useRefusal(extend.error, ['closes_at', 'motive.fr', 'motive.en']);
  const errors = lacking.length > 0 ? lacking : refused;
  const started = typed.closes !== undefined || typed.motive.fr !== '' || typed.motive.en !== '';
  useLeavingWarning(started && !done);

  if (done) return <Extended t={t} call={call} effect={done} told={people && toldBy(people)} />;
  if (!window) return <p>{t.released}</p>;
  const effect = effectOf(window, typed.closes, serverClock.now());

  function complete(): boolean {
    const faults = faultsOf(typed, window, serverClock.now(), t);
    setLacking(faults);
    return faults.length === 0;
  }

  function publish() {
    if (!window || !effect || !complete()) return;
    const body = { window: window.name, closes_at: effect.after, motive: typed.motive };
    extend.mutate(body, { onSuccess: () => setDone(effect) });
  }

  const told = people ? toldBy(people) : undefined;
  return (
    <div className="portal-wide-fields">
      <ErrorSummary errors={errors} />
      {windows.length > 1 && (
        <Choice
          field="window"
          legend={t.window}
          value={window.name}
          options={windows.map((one) => [one.name, t.windows[one.name]] as const)}
          onChoose={setName}
        />
      )}
      <Standing t={t} window={window} zone={call.time_zone} />
      <ExtensionFields
        t={t}
        zone={call.time_zone}
        typed={typed}
        errors={errors}
        motiveHint={t.motiveHint}
        onType={setTyped}
      />
      {effect && <Preview t={t} call={call} effect={effect} typed={typed} people={people} />}
      <ConfirmAct
        label={t.extend}
        title={t.extendAsk}
        confirm={told === undefined ? t.extendConfirm : t.extendConfirmMails(told)}
        heading="h2"
        busy={extend.isPending}
        before={complete}
        onConfirm={publish}
      >
        <p>{t.extendFinal}</p>
      </ConfirmAct>
    </div>
  );
}

function Standing({ t, window, zone }: { t: ExtensionWords; window: CallWindow; zone: string }) {
  const dates = useDates();
  return (
    <p>
      {t.standing[window.state](dates.until(window.closes_at, zone))}
      {window.extensions.length > 0 && ` ${t.alreadyExtended(window.extensions.length)}`}
    </p>
  );
}

interface PreviewProps {
  t: ExtensionWords;
  call: Call;
  effect: Effect;
  typed: Typed;
  people: Schemas['ApplicantList'] | undefined;
}

/** What every candidate will read, and who is told. */
function Preview({ t, call, effect, typed, people }: PreviewProps) {
  const dates = useDates();
  const lang = useLang();
  const { time_zone: zone } = call;
  return (
    <section className="portal-trial fr-mb-3w" aria-labelledby="apercu-prolongation">
      <h2 id="apercu-prolongation" className="fr-h6">
        {t.previewTitle}
      </h2>
      <dl className="portal-facts">
        <dt>{t.before}</dt>
        <dd>
          <s>{dates.until(effect.before, zone)}</s>
        </dd>
        <dt>{t.after}</dt>
        <dd>
          <strong>{dates.until(effect.after, zone)}</strong>
        </dd>
        <dt>{t.motive}</dt>
        <dd>{typed.motive[lang] || t.toWrite}</dd>
      </dl>
      {effect.reopens && <p>{t.reopens}</p>}
      {people && <p>{t.toldOf(people.drafts, people.submitted, people.withdrawn)}</p>}
    </section>
  );
}

interface ExtendedProps {
  t: ExtensionWords;
  call: Call;
  effect: Effect;
  told: number | undefined;
}

function Extended({ t, call, effect, told }: ExtendedProps) {
  const dates = useDates();
  return (
    <Done heading="h2" title={t.extended}>
      <p>{t.extendedTo(dates.until(effect.after, call.time_zone))}</p>
      {told !== undefined && <p>{t.mailsLeave(told)}</p>}
      <ul>
        <li>
          <Link to={`/appels/${call.id}`}>{t.seePublic}</Link>
        </li>
        <li>
          <Link to={callPath(call.id)}>{t.seeCall}</Link>
        </li>
      </ul>
    </Done>
  );
}
