// One list of the choice of challenges: the columns follow what is being done.
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import type { Call } from '../committee/shared/promotions';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import type { JuryEntry, JuryList } from '../hearings/queries';
import type { View } from './entries';
import { groundsText } from './grounds';
import type { JuryWords } from './jury.fr';

interface JuryTableProps {
  t: JuryWords;
  call: Call;
  view: View;
  list: JuryList;
  rows: readonly JuryEntry[];
}

export function JuryTable({ t, call, view, list, rows }: JuryTableProps) {
  const columns = useColumns(t, call, list);
  return (
    <RecordTable<JuryEntry>
      caption={t.caption(t.views[view])}
      captionHidden
      rows={rows}
      rowKey={({ challenge }) => challenge.id}
      columns={columns[view]}
    />
  );
}

function useColumns(t: JuryWords, call: Call, list: JuryList): Record<View, Column<JuryEntry>[]> {
  const { can } = useMe();
  const dates = useDates();
  const name: Column<JuryEntry> = {
    id: 'name',
    label: t.columns.name,
    cell: ({ challenge: { id, name: said, administration }, hearing }) => (
      <>
        {can('decideChallenge') ? (
          <Link to={`${paths.hostChallenges}/${id}`}>{said}</Link>
        ) : hearing ? (
          <Link to={`${paths.hearings}/${id}`}>{said}</Link>
        ) : (
          said
        )}
        <span className="fr-hint-text">{administration}</span>
      </>
    ),
  };
  return {
    tri: [
      name,
      { id: 'posts', label: t.columns.posts, numeric: true, cell: ({ posts }) => posts },
      { id: 'sorting', label: t.columns.sorting, cell: (entry) => sortingText(entry, t) },
      {
        id: 'grounds',
        label: t.columns.grounds,
        cell: ({ sorting }) => sorting && groundsText(sorting, t),
      },
    ],
    auditions: [
      name,
      {
        id: 'when',
        label: t.columns.when,
        cell: ({ hearing }) =>
          hearing ? dates.instant(hearing.starts_at, call.time_zone) : t.states.to_convene,
      },
      {
        id: 'where',
        label: t.columns.where,
        cell: ({ hearing }) => hearing && (hearing.place ?? t.remote),
      },
      {
        id: 'jury',
        label: t.columns.jury,
        cell: ({ hearing }) =>
          hearing && (
            <>
              {t.jurors(hearing.jurors.length)}
              <span className="fr-hint-text">
                {hearing.referent && t.referent(hearing.referent.name)}
              </span>
            </>
          ),
      },
      {
        id: 'grid',
        label: t.columns.grid,
        cell: ({ challenge: { id }, grid }) =>
          grid && (
            <Link to={`${paths.hearings}/${id}`}>
              {grid.missing.length > 0 ? t.lacks(grid.missing.length) : t.states.complete}
            </Link>
          ),
      },
    ],
    classement: [
      name,
      {
        id: 'place',
        label: t.columns.place,
        cell: ({ place, tied }) => place && (tied ? t.tied(place) : place),
      },
      { id: 'opinion', label: t.columns.opinion, cell: (entry) => opinionText(entry, t) },
      { id: 'rank', label: t.columns.rank, numeric: true, cell: ({ grid }) => grid?.rank },
      {
        id: 'weighted',
        label: t.columns.weighted,
        numeric: true,
        cell: ({ grid }) =>
          grid &&
          grid.version > 0 && (
            <>
              {t.outOf(grid.weighted, grid.weighted_max)}
              <span className="fr-hint-text">
                {list.criteria.map(({ id }) => grid.scores[id] ?? '–').join(' · ')}
              </span>
            </>
          ),
      },
      {
        id: 'decision',
        label: t.columns.decision,
        cell: ({ decision }) => (decision ? t.states[decision.outcome] : t.states.to_decide),
      },
    ],
  };
}

function sortingText({ sorting }: JuryEntry, t: JuryWords) {
  if (!sorting) return t.states.to_sort;
  return (
    <span
      className={`fr-badge fr-badge--sm fr-badge--no-icon ${sorting.eligible ? 'fr-badge--success' : 'fr-badge--error'}`}
    >
      {sorting.eligible ? t.eligible : t.setAside}
    </span>
  );
}

function opinionText({ sorting, grid }: JuryEntry, t: JuryWords): string {
  if (sorting?.eligible === false) return t.setAside;
  if (!grid || grid.missing.length > 0) return t.awaited;
  return grid.favourable ? t.favourable : t.unfavourable;
}
