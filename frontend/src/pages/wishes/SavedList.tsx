// The wishes as they were saved, when they can no longer change, and those that no longer hold.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../../api/types';
import { challengeQuery, type Challenge } from '../challenges/queries';
import type { WishesWords } from './wishes.fr';

type Ranked = Schemas['RankedWish'];

interface SavedListProps {
  ranked: readonly Ranked[];
  challenges: readonly Challenge[];
  t: WishesWords;
}

export function SavedList({ ranked, challenges, t }: SavedListProps) {
  if (ranked.length === 0) return null;
  return (
    <section aria-labelledby="classement">
      <h2 id="classement" className="fr-h4">
        {t.rankedTitle}
      </h2>
      <ol>
        {ranked.map((wish) => (
          <li key={wish.rank}>
            <OneWish t={t} wish={wish} known={challenges} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface OneWishProps {
  t: WishesWords;
  wish: Ranked;
  known: readonly Challenge[];
}

/** A withdrawn challenge is no longer listed, but keeps its page: it is read by itself. */
function OneWish({ t, wish: { challenge_id: id, broken }, known }: OneWishProps) {
  const listed = known.find((one) => one.id === id);
  const { data = listed } = useQuery({ ...challengeQuery(id), enabled: !listed });
  return (
    <>
      {data ? <Link to={`/defis/${id}`}>{data.name}</Link> : t.unknown}
      {broken && <span className="fr-hint-text">{t.broken[broken]}</span>}
    </>
  );
}
