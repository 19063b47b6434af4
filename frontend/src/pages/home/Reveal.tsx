// The challenges of a call: how many are being prepared and when they appear, or where to read them.
import { Link } from 'react-router';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import type { CallsWords } from '../calls/calls.fr';
import { isPast } from '../calls/current';
import type { Call } from '../calls/queries';

export function Reveal({ call, t }: { call: Call; t: CallsWords }) {
  const dates = useDates();
  const at = call.challenges_visible_at;
  if (!at) return null;
  if (isPast(at, Date.parse(call.now))) {
    return (
      <p className="fr-mb-0">
        {t.challengesAfter}{' '}
        <Link className="fr-link" to={paths.challenges}>
          {t.seeChallenges}
        </Link>
      </p>
    );
  }
  return (
    <p className="fr-mb-0">
      {call.challenges_prepared > 0 && t.challengesBefore(call.challenges_prepared)}{' '}
      {t.challengesAppear(dates.instant(at, call.time_zone))}
    </p>
  );
}
