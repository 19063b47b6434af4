// The call of the moment on the home page: its state, its dates, what one can do now.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePick } from '../../i18n';
import { ApplyAction } from '../calls/ApplyAction';
import { Calendar } from '../calls/Calendar';
import { Live } from '../../ui/Live';
import { CallState } from '../calls/CallState';
import { ChangesTable } from '../calls/ChangesTable';
import { currentCall, mainWindow } from '../calls/current';
import { callsQuery, type Call } from '../calls/queries';
import { WindowDates } from '../calls/WindowDates';
import type { HomeWords } from './home.fr';
import { Reveal } from './Reveal';

export function CurrentCall({ t }: { t: HomeWords }) {
  const { data: calls, error } = useQuery(callsQuery);
  const call = calls && currentCall(calls);
  if (call) return <Announced call={call} t={t} />;
  return (
    <section aria-labelledby="appel" className="portal-call fr-p-3w fr-p-md-4w fr-mb-8w">
      <h2 id="appel" className="fr-h3">
        {t.callTitle}
      </h2>
      {error ? (
        <p role="alert">{t.callFailed}</p>
      ) : (
        <p className={calls ? 'fr-mb-0' : 'portal-scripted fr-mb-0'}>
          {calls ? t.noCall : t.callAwaited}
        </p>
      )}
      {!calls && !error && <Live part="calls" />}
    </section>
  );
}

function Announced({ call, t }: { call: Call; t: HomeWords }) {
  const pick = usePick();
  const main = mainWindow(call);
  const zone = call.time_zone;
  return (
    <>
      <section aria-labelledby="appel" className="portal-call fr-p-3w fr-p-md-4w fr-mb-6w">
        {main && <CallState state={main.state} t={t.call} />}
        <h2 id="appel" className="fr-h3 fr-mt-2w fr-mb-1w">
          {pick(call.title)}
        </h2>
        <p className="fr-text--lead">{call.summary ? pick(call.summary) : call.promotion.name}</p>
        {main && <WindowDates window={main} zone={zone} t={t.call} />}
        <ul className="fr-btns-group fr-btns-group--inline-md fr-mt-2w">
          <ApplyAction call={call} t={t.call} />
          <li>
            <Link className="fr-btn fr-btn--secondary" to={`/appels/${call.id}`}>
              {t.call.details}
            </Link>
          </li>
        </ul>
        {main && main.extensions.length > 0 && (
          <>
            <h3 className="fr-h5 fr-mt-2w">{t.call.change}</h3>
            <ChangesTable window={main} zone={zone} t={t.call} />
          </>
        )}
        <Reveal call={call} t={t.call} />
      </section>
      <section aria-labelledby="calendrier" className="fr-mb-6w">
        <h2 id="calendrier">{t.call.calendarTitle}</h2>
        <Calendar call={call} t={t.call} />
      </section>
    </>
  );
}
