// The figures of a promotion as they are typed, and what is wrong with them before the server is asked.
import type { Schemas } from '../../api/types';
import type { FormError } from '../../lib/forms/fieldErrors';
import { addDays } from '../../lib/dates/wallTime';
import type { PromotionsWords } from './promotions.fr';

export type PromotionInput = Schemas['PromotionInput'];

export const numberFields = ['number', 'places', 'team_min', 'team_max', 'months'] as const;
export type NumberField = (typeof numberFields)[number];

/** What the contract allows. */
export const bounds: Readonly<Record<NumberField, readonly [least: number, most: number]>> = {
  number: [1, 999],
  places: [1, 1000],
  team_min: [1, 9],
  team_max: [1, 9],
  months: [1, 36],
};

/** Everything as text: what is typed stays on the screen, whatever it is. */
export type Typed = Readonly<Record<NumberField | 'name' | 'starts_on', string>>;

/** The next promotion: one number further, the usual figures. */
export function nextPromotion(
  promotions: readonly Schemas['Promotion'][],
  t: PromotionsWords,
): Typed {
  const number = Math.max(0, ...promotions.map((one) => one.number)) + 1;
  return {
    number: String(number),
    name: t.usualName(number),
    places: '50',
    team_min: '2',
    team_max: '3',
    starts_on: '',
    months: '10',
  };
}

export function typedOf(promotion: PromotionInput): Typed {
  const { number, name, places, team_min, team_max, starts_on, months } = promotion;
  return {
    number: String(number),
    name,
    places: String(places),
    team_min: String(team_min),
    team_max: String(team_max),
    starts_on,
    months: String(months),
  };
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

export function faultsOf(typed: Typed, t: PromotionsWords): FormError[] {
  const faults: FormError[] = [];
  for (const field of numberFields) {
    const [least, most] = bounds[field];
    const n = numberOf(typed[field]);
    if (n === undefined || n < least || n > most) {
      faults.push({ field, message: t.numberFault(t.fields[field], least, most) });
    }
  }
  if (typed.name.trim() === '') faults.push({ field: 'name', message: t.nameMissing });
  if (typed.starts_on === '') faults.push({ field: 'starts_on', message: t.startMissing });
  const [least, most] = [numberOf(typed.team_min), numberOf(typed.team_max)];
  if (least !== undefined && most !== undefined && most < least) {
    faults.push({ field: 'team_max', message: t.teamOrder });
  }
  return faults;
}

/** Asked once nothing is wrong. */
export function inputOf(typed: Typed): PromotionInput {
  const n = (field: NumberField) => Number(typed[field]);
  return {
    number: n('number'),
    name: typed.name.trim(),
    places: n('places'),
    team_min: n('team_min'),
    team_max: n('team_max'),
    starts_on: typed.starts_on,
    months: n('months'),
  };
}

/** The last day of the immersions, as the portal counts it; nothing while the dates are not there. */
export function lastDayOf({
  starts_on,
  months,
}: Pick<Typed, 'starts_on' | 'months'>): string | undefined {
  const count = numberOf(months);
  const [year = 0, month = 0, day = 0] = starts_on.split('-').map(Number);
  if (!year || !month || !day || !count || count > bounds.months[1]) return undefined;
  const longest = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const same = new Date(Date.UTC(year, month - 1 + count, Math.min(day, longest)));
  return addDays(same.toISOString().slice(0, 10), -1);
}
