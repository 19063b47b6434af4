// The challenges that are not ranked yet.
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { tracksOf } from '../challenges/filter';
import type { Challenge, Track } from '../challenges/queries';
import type { WishesWords } from './wishes.fr';

interface AvailableProps {
  challenges: readonly Challenge[];
  /** What to say when there is none. */
  none: string;
  /** Why nothing more can be added. */
  full: string | undefined;
  mainTrack: Track | undefined;
  t: WishesWords;
  onAdd: (id: string) => void;
}

export function Available(props: AvailableProps) {
  const { challenges, none, full, mainTrack, t, onAdd } = props;
  const { tracks } = useT();
  return (
    <section aria-labelledby="a-classer">
      <h2 id="a-classer" className="fr-h4">
        {t.availableTitle}
      </h2>
      {challenges.length === 0 && <p>{none}</p>}
      {full && challenges.length > 0 && <p className="fr-info-text">{full}</p>}
      <ul className="portal-plain-list">
        {challenges.map((challenge) => {
          const { id, name, administration, sites } = challenge;
          const sought = tracksOf(challenge);
          return (
            <li key={id} className="portal-wish">
              <div className="portal-wish__name">
                <p className="fr-text--bold fr-mb-0">{name}</p>
                <p className="fr-text--sm fr-mb-1v">
                  {[administration.name, ...sites].join(', ')}
                  <br />
                  {sought.map((track) => tracks[track]).join(', ')}
                  {mainTrack && sought.includes(mainTrack) && ` (${t.yourTrack})`}
                </p>
                <Link className="fr-link fr-link--sm" to={`/defis/${id}`} aria-label={t.read(name)}>
                  {t.readShort}
                </Link>
              </div>
              <button
                id={`ajouter-${id}`}
                type="button"
                className="fr-btn fr-btn--sm fr-btn--secondary"
                aria-label={t.addLabel(name)}
                disabled={full !== undefined}
                onClick={() => onAdd(id)}
              >
                {t.add}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
