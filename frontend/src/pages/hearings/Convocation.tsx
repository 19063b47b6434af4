// What fixing the hearing sends, and to whom: the preview of the convocation.
import { useDates } from '../../lib/dates/useDates';
import type { HearingsWords } from './hearings.fr';
import { news, type Plan } from './plan';
import type { Hearing } from './queries';

interface ConvocationProps {
  t: HearingsWords;
  plan: Plan;
  zone: string;
  people: readonly { id: string; name: string }[];
  before: Hearing | undefined;
}

export function Convocation({ t, plan, zone, people, before }: ConvocationProps) {
  const dates = useDates();
  const words = t.convene;
  const known = [...people, ...(before?.jurors ?? [])];
  const names = (ids: readonly string[]) =>
    ids.map((id) => known.find((person) => person.id === id)?.name ?? '').join(', ');
  const sent = news(before, plan);
  const lines = (['called', 'moved', 'released'] as const).filter((kind) => sent[kind].length > 0);
  if (lines.length === 0 && !sent.host) return <p>{words.quiet}</p>;
  return (
    <>
      <p className="fr-mb-1v">{words.says}</p>
      <ul>
        <li>
          {plan.startsAt && dates.instant(plan.startsAt, zone)}, {t.minutes(Number(plan.minutes))}
        </li>
        {plan.place.trim() && <li>{plan.place.trim()}</li>}
        {plan.link.trim() && <li className="portal-hash">{plan.link.trim()}</li>}
      </ul>
      {lines.map((kind) => (
        <p key={kind} className="fr-mb-1v">
          {words[kind]} {names(sent[kind])}
        </p>
      ))}
      {sent.host && <p>{words.host}</p>}
    </>
  );
}
