// A shortlisted candidate ranks challenges, in the window of the wishes.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { Countdown } from '../../ui/Countdown';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Instant, Until } from '../../ui/Time';
import { isPast } from '../calls/current';
import { callQuery, callsQuery, type Call } from '../calls/queries';
import { challengesQuery, type Challenge } from '../challenges/queries';
import { Facts } from '../dossier/Facts';
import { dossierQuery, type Dossier } from '../dossier/queries';
import { serverClock } from '../../lib/clock/clock';
import { wishesQuery, type Wishes } from './queries';
import { NoPost } from './NoPost';
import { Ranking } from './Ranking';
import { SavedList } from './SavedList';
import type { WishesWords } from './wishes.fr';

/** The challenges of the dossier's promotion: those of its calls for challenges. */
function ofPromotion(challenges: readonly Challenge[], calls: readonly Call[], call: Call) {
  const same = new Set(
    calls.filter(({ promotion }) => promotion.id === call.promotion.id).map(({ id }) => id),
  );
  return challenges.filter(({ call_id }) => same.has(call_id));
}

function useWishesPage(id: string) {
  const wishes = useQuery(wishesQuery(id));
  const dossier = useQuery(dossierQuery(id));
  const callId = dossier.data?.data.call_id ?? '';
  const call = useQuery({ ...callQuery(callId), enabled: callId !== '' });
  const calls = useQuery(callsQuery);
  const challenges = useQuery(challengesQuery);
  const error = [wishes, dossier, call, calls, challenges].find((one) => one.error)?.error;
  if (!wishes.data || !dossier.data || !call.data || !calls.data || !challenges.data) {
    return { error };
  }
  return {
    found: wishes.data,
    dossier: dossier.data.data,
    call: call.data,
    challenges: ofPromotion(challenges.data.items, calls.data, call.data),
  };
}

export default function WishesPage({ t }: { t: WishesWords }) {
  const { id = '' } = useParams();
  const read = useWishesPage(id);
  if (!read.found) return read.error ? <ErrorView error={read.error} /> : <Loading />;
  const { found, dossier, call, challenges } = read;
  const { data: wishes } = found;
  const zone = call.time_zone;
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[
          { label: t.mySpace, linkProps: { to: paths.mySpace } },
          { label: t.application, linkProps: { to: `/candidature/${id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title} />
      {wishes.open && <p className="fr-text--lead">{t.lead(wishes.min, wishes.max)}</p>}
      <Facts
        rows={[
          wishes.opens_at &&
            !wishes.open && [t.opens, <Instant key="o" value={wishes.opens_at} zone={zone} />],
          wishes.closes_at && [t.closes, <Until key="c" value={wishes.closes_at} zone={zone} />],
          wishes.open &&
            wishes.closes_at && [t.timeLeft, <Countdown key="l" to={wishes.closes_at} />],
          [
            t.saved,
            wishes.saved_at ? (
              <span key="s">
                <Instant value={wishes.saved_at} zone={zone} />
                <br />
                <Link to={`/candidature/${id}/voeux/recu/${wishes.version}`}>{t.receipt}</Link>
              </span>
            ) : (
              t.neverSaved
            ),
          ],
        ]}
      />
      <NoPost wishes={wishes} t={t} />
      {wishes.open ? (
        <Ranking dossierId={id} found={found} challenges={challenges} t={t} />
      ) : (
        <>
          <NotOpen wishes={wishes} dossier={dossier} zone={zone} t={t} />
          <SavedList ranked={wishes.ranked ?? []} challenges={challenges} t={t} />
        </>
      )}
      <p className="fr-mt-4w">
        <Link to={`/candidature/${id}`}>{t.back}</Link>
      </p>
    </div>
  );
}

interface NotOpenProps {
  wishes: Wishes;
  dossier: Dossier;
  zone: string;
  t: WishesWords;
}

function NotOpen({ wishes, dossier, zone, t }: NotOpenProps) {
  const dates = useDates();
  const { opens_at, closes_at } = wishes;
  const now = serverClock.now();
  const reason = () => {
    if (opens_at && !isPast(opens_at, now)) return t.notOpenYet(dates.instant(opens_at, zone));
    if (closes_at && isPast(closes_at, now)) return t.closed(dates.until(closes_at, zone));
    return t.notConcerned;
  };
  return (
    <div className="fr-alert fr-alert--info fr-mb-4w">
      <h2 className="fr-alert__title">{t.notOpen}</h2>
      <p>{reason()}</p>
      <p>{dossier.next_step.text}</p>
    </div>
  );
}
