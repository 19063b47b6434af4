// Time left before an instant. A timer, not a live region: it must not interrupt a screen reader.
import { useCountdown } from '../lib/clock/useCountdown';

/** « Il reste 3 jours et 4 heures », on the portal's clock. */
export function Countdown({ to }: { to: string }) {
  return <span role="timer">{useCountdown(to).text}</span>;
}
