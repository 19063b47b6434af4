// A challenge as it was written, to be read where it is not changed: its facts, posts and texts.
import { Instant } from '../../ui/Time';
import type { ChallengesWords } from '../challenges/challenges.fr';
import { PostsTable } from '../challenges/PostsTable';
import { Sections } from '../challenges/Sections';
import type { Challenge } from './queries';

interface ChallengeContentProps {
  challenge: Challenge;
  /** The words of the public page: one thing has one name everywhere. */
  t: ChallengesWords;
  /** What the date of the submission is called. */
  submittedAt: string;
}

export function ChallengeContent({ challenge, t, submittedAt }: ChallengeContentProps) {
  const { summary, sites, administration, submitted_at: at } = challenge;
  return (
    <>
      {summary && <p className="portal-prose">{summary}</p>}
      <dl className="portal-dates fr-my-3w">
        <dt>{t.administration}</dt>
        <dd>{administration.name}</dd>
        <dt>{t.sites}</dt>
        <dd>{sites.length > 0 ? sites.join(', ') : t.noSite}</dd>
        {at && (
          <>
            <dt>{submittedAt}</dt>
            <dd>
              <Instant value={at} />
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="postes" className="fr-mb-4w">
        <h2 id="postes" className="fr-h3">
          {t.postsTitle}
        </h2>
        <PostsTable challenge={challenge} t={t} />
      </section>
      <Sections challenge={challenge} t={t} />
    </>
  );
}
