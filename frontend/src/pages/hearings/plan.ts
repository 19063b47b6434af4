// A hearing being fixed: what it still lacks, and who has something new to know.
import type { Schemas } from '../../api/types';
import type { FormError } from '../../lib/forms/fieldErrors';
import type { HearingsWords } from './hearings.fr';
import type { Hearing } from './queries';

export interface Plan {
  startsAt: string | undefined;
  minutes: string;
  place: string;
  link: string;
  jurors: readonly string[];
  referent: string;
}

export function planOf(hearing: Hearing | undefined): Plan {
  return {
    startsAt: hearing?.starts_at,
    minutes: String(hearing?.minutes ?? 40),
    place: hearing?.place ?? '',
    link: hearing?.link ?? '',
    jurors: hearing?.jurors.map(({ id }) => id) ?? [],
    referent: hearing?.referent?.id ?? '',
  };
}

export function lackingOf(plan: Plan, t: HearingsWords['convene']): FormError[] {
  const minutes = Number(plan.minutes);
  const lacks: [string, string, boolean][] = [
    ['starts_at', t.lacking.starts, !plan.startsAt],
    ['minutes', t.minutesWrong, !(Number.isInteger(minutes) && minutes >= 10 && minutes <= 240)],
    ['place', t.lacking.where, !plan.place.trim() && !plan.link.trim()],
    ['juror_ids', t.lacking.jurors, plan.jurors.length === 0],
    ['referent_id', t.lacking.referent, !plan.jurors.includes(plan.referent)],
  ];
  return lacks.filter(([, , lacking]) => lacking).map(([field, message]) => ({ field, message }));
}

export function inputOf(plan: Plan): Schemas['HearingInput'] {
  const place = plan.place.trim();
  const link = plan.link.trim();
  return {
    starts_at: plan.startsAt ?? '',
    minutes: Number(plan.minutes),
    ...(place && { place }),
    ...(link && { link }),
    juror_ids: [...plan.jurors],
    referent_id: plan.referent,
  };
}

/** Who is written to: those called, those told of another date or place, those who no longer sit. */
export function news(before: Hearing | undefined, plan: Plan) {
  const was = planOf(before).jurors;
  const moved =
    before !== undefined &&
    (Date.parse(before.starts_at) !== Date.parse(plan.startsAt ?? '') ||
      String(before.minutes) !== plan.minutes.trim() ||
      (before.place ?? '') !== plan.place.trim() ||
      (before.link ?? '') !== plan.link.trim());
  return {
    called: plan.jurors.filter((id) => !was.includes(id)),
    moved: moved ? plan.jurors.filter((id) => was.includes(id)) : [],
    released: was.filter((id) => !plan.jurors.includes(id)),
    /** The host hears of a first hearing, and of another date or place. */
    host: before === undefined || moved,
  };
}
