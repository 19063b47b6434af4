// The challenges that are not ranked yet.
import { useT } from '../../i18n';
import { tracksOf } from '../challenges/filter';
import type { Challenge } from '../challenges/queries';
import { ReadChallenge } from './ReadChallenge';
import type { WishesWords } from './wishes.fr';

interface AvailableProps {
  challenges: readonly Challenge[];
  /** What to say when there is none. */
  none: string;
  /** Why nothing more can be added. */
  full: string | undefined;
  /** Those of which a post accepts the person’s tracks. */
  fitting: readonly string[];
  t: WishesWords;
  onAdd: (id: string) => void;
  onRead: (id: string) => void;
}

export function Available(props: AvailableProps) {
  const { challenges, none, full, fitting, t, onAdd, onRead } = props;
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
                </p>
                <p className={fitting.includes(id) ? 'fr-valid-text' : 'fr-info-text'}>
                  {fitting.includes(id) ? t.fits : t.fitsNot}
                </p>
                <ReadChallenge id={id} name={name} t={t} onRead={onRead} />
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
