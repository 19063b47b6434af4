// Marks that were handed in: to read, no longer to change.
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { Done } from '../committee/shared/Done';
import type { Criterion, Reading } from './marks';
import type { ReadingWords } from './reading.fr';

interface LockedMarksProps {
  t: ReadingWords;
  reading: Reading;
  rubric: readonly Criterion[];
  /** They were handed in just now, on this page. */
  justNow: boolean;
}

export function LockedMarks({ t, reading, rubric, justNow }: LockedMarksProps) {
  const pick = usePick();
  const dates = useDates();
  const { scores, comments, comment, locked_at: at } = reading;
  return (
    <>
      {justNow ? (
        <Done title={t.locked}>
          <p>{t.thanks}</p>
        </Done>
      ) : (
        <p className="fr-mb-3w">
          <strong>{t.locked}.</strong> {at && t.lockedOn(dates.instant(at))}
        </p>
      )}
      <dl>
        {rubric.map(({ id, label }) => (
          <div key={id} className="fr-mb-3w">
            <dt>
              <strong>{pick(label)}</strong>
            </dt>
            <dd className="fr-ml-0">
              {scores[id] === undefined ? t.noScore : t.score(scores[id])}
            </dd>
            {comments[id] && <dd className="portal-prose fr-ml-0">{comments[id]}</dd>}
          </div>
        ))}
        {comment && (
          <div>
            <dt>
              <strong>{t.overall}</strong>
            </dt>
            <dd className="portal-prose fr-ml-0">{comment}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
