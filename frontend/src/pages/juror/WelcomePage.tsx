// A first visit: the charter, interests, availability, practice, in this order.
import { Link } from 'react-router';
import { api } from '../../api/client';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import { Interests } from './Interests';
import type { JurorWords } from './juror.fr';
import { JurorFrame } from './JurorFrame';
import { Offer } from './Offer';
import type { Readership } from './queries';
import { useAct } from './useReadership';

export default function WelcomePage({ t }: { t: JurorWords }) {
  return (
    <JurorFrame title={t.welcomeTitle}>
      {({ data, etag }) => (
        <>
          <Charter t={t} readership={data} />
          {data.reads && (
            <>
              <Interests t={t} readership={data} />
              <Offer t={t} readership={data} etag={etag} />
              <Practices t={t} readership={data} />
            </>
          )}
          <Link to={paths.juror}>{t.backHome}</Link>
        </>
      )}
    </JurorFrame>
  );
}

interface PartProps {
  t: JurorWords;
  readership: Readership;
}

function Charter({ t, readership }: PartProps) {
  const pick = usePick();
  const dates = useDates();
  const { charter, call_id: callId } = readership;
  const accept = useAct(callId, () =>
    api.POST('/calls/{call_id}/readership/charter', {
      params: { path: { call_id: callId } },
      body: { version: charter.version },
    }),
  );
  return (
    <section aria-labelledby="charte" className="fr-mb-6w">
      <h2 id="charte" className="fr-h4">
        {t.charterTitle}
      </h2>
      <p>{t.charterLead}</p>
      {charter.articles.map(({ title, text }) => (
        <div key={title.fr} className="portal-prose">
          <h3 className="fr-h6 fr-mb-1v">{pick(title)}</h3>
          <p>{pick(text)}</p>
        </div>
      ))}
      <ErrorSummary errors={useRefusal(accept.error)} />
      <div role="status">
        {charter.accepted_at && (
          <p className="fr-valid-text">{t.accepted(dates.instant(charter.accepted_at))}</p>
        )}
      </div>
      {!charter.accepted_at && (
        <button
          type="button"
          className="fr-btn"
          disabled={accept.isPending}
          onClick={() => accept.mutate(undefined)}
        >
          {t.accept}
        </button>
      )}
    </section>
  );
}

function Practices({ t, readership }: PartProps) {
  const pick = usePick();
  return (
    <section aria-labelledby="entrainement" className="fr-mb-6w">
      <h2 id="entrainement" className="fr-h4">
        {t.practiceTitle}
      </h2>
      {readership.rubric.length === 0 ? (
        <p>{t.noRubric}</p>
      ) : (
        <>
          <p>{t.practiceLead}</p>
          <ul>
            {readership.practice.map(({ title, scores }, index) => (
              <li key={title.fr}>
                <Link to={`${paths.juror}/${readership.call_id}/entrainement/${index + 1}`}>
                  {`${t.practice(index + 1)} – ${pick(title)}`}
                </Link>{' '}
                {scores && (
                  <span className="fr-badge fr-badge--sm fr-badge--success fr-badge--no-icon">
                    {t.practised}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
