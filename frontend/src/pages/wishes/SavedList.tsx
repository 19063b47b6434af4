// The wishes as they were saved, when they can no longer change.
import { Link } from 'react-router';
import type { Challenge } from '../challenges/queries';
import type { WishesWords } from './wishes.fr';

interface SavedListProps {
  ids: readonly string[];
  challenges: readonly Challenge[];
  t: WishesWords;
}

export function SavedList({ ids, challenges, t }: SavedListProps) {
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="classement">
      <h2 id="classement" className="fr-h4">
        {t.rankedTitle}
      </h2>
      <ol>
        {ids.map((id) => {
          const challenge = challenges.find((one) => one.id === id);
          return (
            <li key={id}>
              {challenge ? <Link to={`/defis/${id}`}>{challenge.name}</Link> : t.unknown}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
