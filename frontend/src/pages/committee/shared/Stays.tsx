// Where somebody worked or studied, one a line, with what they were there and when.
import type { Schemas } from '../../../api/types';
import { useDates } from '../../../lib/dates/useDates';

interface StaysProps {
  stays: readonly (Schemas['Employer'] & Schemas['School'])[];
  t: {
    notSaid: string;
    during: (from: string, to: string) => string;
    since: (from: string) => string;
    until: (to: string) => string;
  };
}

export function Stays({ t, stays }: StaysProps) {
  const dates = useDates();
  if (stays.length === 0) return t.notSaid;
  const when = ({ from, to }: StaysProps['stays'][number]) => {
    if (from && to) return t.during(dates.day(from), dates.day(to));
    if (from) return t.since(dates.day(from));
    return to && t.until(dates.day(to));
  };
  return (
    <ul className="fr-raw-list">
      {stays.map((stay) => (
        <li key={`${stay.name} ${stay.from ?? ''}`}>
          {[stay.name, stay.role ?? stay.degree, when(stay)].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}
