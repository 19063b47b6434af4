// The dated versions of a published challenge: what each changed, in sentences, and why.
import { Colon } from '../../ui/Colon';
import { Instant } from '../../ui/Time';
import type { ChallengesWords } from './challenges.fr';
import type { Challenge } from './queries';

export function History({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  if (challenge.changes.length === 0) return null;
  return (
    <section aria-labelledby="changements" className="fr-mb-4w">
      <h2 id="changements" className="fr-h3">
        {t.changesTitle}
      </h2>
      <ol className="portal-timeline fr-raw-list">
        {challenge.changes.map(({ sequence, at, changes, reason }) => (
          <li key={sequence}>
            <h3 className="fr-h6 fr-mb-1w">
              <Instant value={at} />
            </h3>
            <ul className="fr-mb-1w">
              {changes.map(({ kind, pointer, text }) => (
                <li key={`${kind} ${pointer}`}>{text}</li>
              ))}
            </ul>
            {reason && (
              <p className="portal-written fr-mb-0">
                {t.changeReason}
                <Colon /> {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
