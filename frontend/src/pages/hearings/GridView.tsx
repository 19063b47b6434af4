// The shared grid, to read.
import { Fragment } from 'react';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { weightOf } from './grid';
import type { HearingsWords } from './hearings.fr';
import type { Hearing } from './queries';

export function GridView({ t, hearing }: { t: HearingsWords; hearing: Hearing }) {
  const pick = usePick();
  const dates = useDates();
  const { criteria = [], grid } = hearing;
  if (!grid) return null;
  const { scores, favourable, rank, reason, saved_at: at } = grid;
  const opinion = favourable ? t.favourable : t.unfavourable;
  return (
    <>
      <dl className="portal-facts">
        {criteria.map((criterion) => (
          <Fragment key={criterion.id}>
            <dt>
              {pick(criterion.label)}
              {weightOf(criterion) > 1 && ` (${t.weight(weightOf(criterion))})`}
            </dt>
            <dd>{scores[criterion.id] ? t.score(scores[criterion.id] ?? 0) : t.noScore}</dd>
          </Fragment>
        ))}
        <dt>{t.opinion}</dt>
        <dd>{favourable === undefined ? t.noOpinion : opinion}</dd>
        {favourable && (
          <>
            <dt>{t.rank}</dt>
            <dd>{rank ?? t.noRank}</dd>
          </>
        )}
        <dt>{t.reason}</dt>
        <dd className="portal-written">{reason ?? t.noReason}</dd>
      </dl>
      <p>
        <strong>{t.weighted(grid.weighted, grid.weighted_max)}</strong>
      </p>
      <p role="status">
        {grid.missing.length === 0 && t.complete} {at && t.savedAt(dates.instant(at))}
      </p>
    </>
  );
}
