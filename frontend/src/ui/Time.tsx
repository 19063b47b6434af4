// An instant on the screen: machine-readable, in the call's zone, then in the reader's if it differs.
import { useDates } from '../lib/dates/useDates';

interface TimeProps {
  /** RFC 3339 */
  value: string;
  /** The call's zone; Paris when absent. */
  zone?: string;
}

/** « mercredi 30 mars 2022 à 10 h (heure de Paris) » */
export function Instant({ value, zone }: TimeProps) {
  const dates = useDates();
  return (
    <Said value={value} text={dates.instant(value, zone)} aside={dates.forReader(value, zone)} />
  );
}

/** « dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris) »: the end of a window. */
export function Until({ value, zone }: TimeProps) {
  const dates = useDates();
  return (
    <Said value={value} text={dates.until(value, zone)} aside={dates.forReader(value, zone)} />
  );
}

function Said({ value, text, aside }: { value: string; text: string; aside?: string }) {
  return (
    <>
      <time dateTime={value}>{text}</time>
      {aside && <span>, {aside}</span>}
    </>
  );
}
