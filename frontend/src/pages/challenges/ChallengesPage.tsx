// The challenges: before their reveal how many and when, then a list to search.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { ChallengeCard } from './ChallengeCard';
import type { ChallengesWords } from './challenges.fr';
import { filtersOf } from './filter';
import { FilterForm } from './FilterForm';
import { challengesFoundQuery, challengesQuery, type ChallengeList } from './queries';

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
      {list.items.length > 0 && <Found all={list} t={t} />}
    </div>
  );
}

function Found({ all, t }: { all: ChallengeList; t: ChallengesWords }) {
  const [params, setParams] = useSearchParams();
  const asked = filtersOf(params);
  const searching = Object.keys(asked).length > 0;
  const search = useQuery(challengesFoundQuery(asked));
  const { items } = (searching ? search.data : undefined) ?? all;
  const total = all.items.length;
  return (
    <>
      <FilterForm t={t} all={all} />
      {search.error && <ErrorView error={search.error} />}
      <p role="status" className="fr-text--bold fr-mb-2w">
        {items.length > 0 ? t.count(items.length, total) : t.none}
      </p>
      {searching && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary fr-mb-2w"
          onClick={() => setParams({}, { replace: true })}
        >
          {t.clear}
        </button>
      )}
      <ul className="fr-raw-list fr-grid-row fr-grid-row--gutters">
        {items.map((challenge) => (
          <li key={challenge.id} className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <ChallengeCard challenge={challenge} t={t} />
          </li>
        ))}
      </ul>
    </>
  );
}
