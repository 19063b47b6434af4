// One home for those who read and judge: what is in their hands, by when, and what is left to do first.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { serverClock } from '../../lib/clock/clock';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { Loaded } from '../committee/shared/Loaded';
import { hearingsQuery } from '../hearings/queries';
import { split } from '../hearings/split';
import type { JurorWords } from './juror.fr';
import { readershipsQuery, type ReadershipSummary } from './queries';
import { isSworn, stepsOf } from './steps';

export default function JurorPage({ t }: { t: JurorWords }) {
  const { can } = useMe();
  return (
    <div className="fr-container fr-mt-4w fr-mb-8w">
      <PageTitle title={t.title} />
      <p className="fr-text--lead">{t.lead}</p>
      <Loaded query={useQuery(readershipsQuery)}>
        {(all) =>
          all.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <>
              {all.map((one) => (
                <OneCall key={one.call_id} t={t} one={one} />
              ))}
              {can('putGrid') && <NextHearings t={t} />}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function OneCall({ t, one }: { t: JurorWords; one: ReadershipSummary }) {
  const pick = usePick();
  const title = pick(one.call_title);
  const sworn = isSworn(one);
  return (
    <section aria-labelledby={`appel-${one.call_id}`} className="fr-mb-6w">
      <h2 id={`appel-${one.call_id}`} className="fr-h4 fr-mb-1w">
        {title}
      </h2>
      <p>{t.callLead(one.reads)}</p>
      {!sworn && <p className="fr-info-text">{one.reads ? t.before : t.beforeJury}</p>}
      <ul aria-label={t.stepsOf(title)} className="fr-raw-list fr-mb-2w">
        {stepsOf(one).map(({ id, done }) => (
          <li key={id} className="fr-mb-1v">
            <span
              className={`fr-badge fr-badge--sm ${done ? 'fr-badge--success' : 'fr-badge--new'} fr-badge--no-icon fr-mr-1w`}
            >
              {done ? t.done : t.todo}
            </span>
            {t.steps[id]}
          </li>
        ))}
      </ul>
      {one.reads && <Readings t={t} one={one} />}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <Link
            className={sworn ? 'fr-btn fr-btn--secondary' : 'fr-btn'}
            to={`${paths.juror}/${one.call_id}`}
          >
            {sworn ? t.review : t.prepare}
          </Link>
        </li>
        {sworn && one.reads && (
          <li>
            <Link className="fr-btn" to={paths.readings}>
              {t.toReadings}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function Readings({ t, one }: { t: JurorWords; one: ReadershipSummary }) {
  const dates = useDates();
  return (
    <>
      <p className="fr-mb-1w">
        <strong>{t.readings(one.locked, one.assigned)}</strong>{' '}
        {one.due_at ? t.due(dates.until(one.due_at, one.time_zone)) : t.noDue}
      </p>
      {one.assigned > 0 && (
        <progress
          className="portal-progress fr-mb-2w"
          value={one.locked}
          max={one.assigned}
          aria-label={t.progress}
        />
      )}
    </>
  );
}

function NextHearings({ t }: { t: JurorWords }) {
  const hearings = useQuery(hearingsQuery);
  return (
    <section aria-labelledby="auditions" className="fr-mb-6w">
      <h2 id="auditions" className="fr-h4">
        {t.hearings}
      </h2>
      <Loaded query={hearings}>
        {(all) => {
          const { coming } = split(all, serverClock.now());
          return coming.length === 0 ? (
            <p>
              {t.noHearing} <Link to={paths.hearings}>{t.toHearings}</Link>
            </p>
          ) : (
            <ul>
              {coming.map(({ challenge, starts_at: at }) => (
                <li key={challenge.id}>
                  <Link to={`${paths.hearings}/${challenge.id}`}>{challenge.name}</Link>{' '}
                  <Instant value={at} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
