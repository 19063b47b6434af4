// One challenge: who proposes it, the posts, and what was written of it.
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { serverClock } from '../../lib/clock/clock';
import { paths } from '../../navigation';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { isPast } from '../calls/current';
import type { ChallengesWords } from './challenges.fr';
import { History } from './History';
import { PostsTable } from './PostsTable';
import { challengeQuery, type Challenge } from './queries';
import { Sections } from './Sections';

export default function ChallengePage({ t }: { t: ChallengesWords }) {
  const { id = '' } = useParams();
  const { data: challenge, error } = useQuery(challengeQuery(id));
  if (challenge) return <ChallengeArticle challenge={challenge} t={t} />;
  return error ? <ErrorView error={error} /> : <Loading live="challenge" />;
}

function ChallengeArticle({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const { name, summary, administration, sites, status, video_url: video } = challenge;
  const { starts_on: start, months, withdrawn_at: withdrawn } = challenge;
  const dates = useDates();
  const { frame } = useT();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={name}
        homeLinkProps={{ to: '/' }}
        segments={[{ label: t.title, linkProps: { to: paths.challenges } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <article className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-9">
          <PageTitle title={name} description={summary} />
          {status !== 'published' && <Badge severity="info">{t.statuses[status]}</Badge>}
          {status === 'withdrawn' && withdrawn && (
            <p className="fr-highlight">
              {t.withdrawnSince} <Instant value={withdrawn} />.
            </p>
          )}
          <NotYetPublic challenge={challenge} t={t} />
          {summary && <p className="fr-text--lead fr-mt-2w">{summary}</p>}
          <dl className="portal-dates fr-my-3w">
            <dt>{t.administration}</dt>
            <dd>{administration.name}</dd>
            {administration.ministry && (
              <>
                <dt>{t.ministry}</dt>
                <dd>{administration.ministry}</dd>
              </>
            )}
            <dt>{t.sites}</dt>
            <dd>{sites.length > 0 ? sites.join(', ') : t.noSite}</dd>
            {start && (
              <>
                <dt>{t.startsOn}</dt>
                <dd>{dates.day(start)}</dd>
              </>
            )}
            {months && (
              <>
                <dt>{t.length}</dt>
                <dd>{t.months(months)}</dd>
              </>
            )}
          </dl>
          {video && (
            <p>
              <a className="fr-link" href={video} rel="noopener external" target="_blank">
                {t.video} <span className="fr-sr-only">({frame.newWindow})</span>
              </a>
            </p>
          )}
          <section aria-labelledby="postes" className="fr-mb-4w">
            <h2 id="postes" className="fr-h3">
              {t.postsTitle}
            </h2>
            <PostsTable challenge={challenge} t={t} />
          </section>
          <History challenge={challenge} t={t} />
          <Sections challenge={challenge} t={t} />
        </div>
      </article>
    </div>
  );
}

/** A host and the committee see a challenge before everybody: they must know it. */
function NotYetPublic({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const { status, visible_at } = challenge;
  if (status !== 'published' || !visible_at || isPast(visible_at, serverClock.now())) return null;
  return (
    <p className="fr-highlight">
      {t.visibleLater} <Instant value={visible_at} />.
    </p>
  );
}
