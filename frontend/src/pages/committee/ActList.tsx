// What comes next, each with the way to it.
import { Link } from 'react-router';
import { useDates } from '../../lib/dates/useDates';
import type { CommitteeWords } from './committee.fr';
import type { Act } from './nextActs';

interface ActListProps {
  t: CommitteeWords;
  acts: readonly Act[];
  zone: string | undefined;
}

export function ActList({ t, acts, zone }: ActListProps) {
  return (
    <section aria-labelledby="prochains-actes" className="fr-mb-6w">
      <h2 id="prochains-actes" className="fr-h4">
        {t.nextTitle}
      </h2>
      {acts.length === 0 ? (
        <p>{t.noAct}</p>
      ) : (
        <ul className="portal-cards">
          {acts.map((act) => (
            <OneAct key={act.id} t={t} act={act} zone={zone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneAct({ t, act, zone }: { t: CommitteeWords; act: Act; zone: string | undefined }) {
  const { title } = t.acts[act.id];
  return (
    <li>
      <h3 className="fr-h6 fr-mb-1w">{act.to ? <Link to={act.to}>{title}</Link> : title}</h3>
      <p className="fr-mb-0">{useSentence(t, act, zone)}</p>
    </li>
  );
}

/** The sentence of an act, with the instant or the number that it names. */
function useSentence(t: CommitteeWords, { id, at = '', count = 0 }: Act, zone?: string): string {
  const dates = useDates();
  const { acts } = t;
  switch (id) {
    case 'challengesOpen':
    case 'applicationsOpen':
    case 'wishesOpen':
      return acts[id].text(dates.until(at, zone));
    case 'wishesUpcoming':
      return acts[id].text(dates.instant(at, zone));
    case 'thirds':
    case 'decide':
    case 'ruleVetoes':
    case 'releaseTeams':
      return acts[id].text(count);
    default:
      return acts[id].text;
  }
}
