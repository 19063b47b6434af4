// The challenges: before their reveal how many and when, then a list to search.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useT } from '../../i18n';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { callsQuery } from '../calls/queries';
import { ChallengeCard } from './ChallengeCard';
import type { ChallengesWords } from './challenges.fr';
import { filterChallenges, filtersOf } from './filter';
import { FilterForm } from './FilterForm';
import { challengesQuery, type Challenge } from './queries';

export default function ChallengesPage({ t }: { t: ChallengesWords }) {
  const { data: list, error } = useQuery(challengesQuery);
  if (!list) return error ? <ErrorView error={error} /> : <Loading live="challenges" />;
  return (
    <div className="fr-container fr-my-6w">
      <PageTitle title={t.title} description={t.description} />
      <p className="fr-text--lead">{t.lead}</p>
      {list.visible_at ? (
        <p className="fr-highlight">
          {list.prepared ? t.prepared(list.prepared) : t.preparedNone} {t.visibleAt}{' '}
          <Instant value={list.visible_at} />.
        </p>
      ) : (
        list.items.length === 0 && <p>{t.notYet}</p>
      )}
      {list.items.length > 0 && <Found all={list.items} t={t} />}
    </div>
  );
}

function Found({ all, t }: { all: readonly Challenge[]; t: ChallengesWords }) {
  const [params, setParams] = useSearchParams();
  const { tracks } = useT();
  const { data: calls } = useQuery(callsQuery);
  const found = filterChallenges(all, filtersOf(params), tracks);
  const callIds = new Set(all.map(({ call_id }) => call_id));
  return (
    <>
      <FilterForm t={t} all={all} calls={(calls ?? []).filter(({ id }) => callIds.has(id))} />
      <p role="status" className="fr-text--bold fr-mb-2w">
        {found.length > 0 ? t.count(found.length, all.length) : t.none}
      </p>
      {found.length < all.length && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary fr-mb-2w"
          onClick={() => setParams({}, { replace: true })}
        >
          {t.clear}
        </button>
      )}
      <ul className="portal-cards fr-grid-row fr-grid-row--gutters">
        {found.map((challenge) => (
          <li key={challenge.id} className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <ChallengeCard challenge={challenge} t={t} />
          </li>
        ))}
      </ul>
    </>
  );
}
