// The dates that a copy of a call will get: all move by the same number of days, and keep their hour of the
// day over summer time, as the portal will do it.
import { addDays, daysBetween, shiftDays, wallOf } from '../../lib/dates/wallTime';
import { mainWindow } from '../calls/current';
import type { Call } from '../programme/calls/queries';
import type { BilingualText } from '../../i18n';

export type CopiedDate =
  | {
      kind: 'opens' | 'closes';
      window: Call['windows'][number]['name'];
      before: string;
      after: string;
    }
  | { kind: 'reveal'; before: string; after: string }
  | { kind: 'milestone'; label: BilingualText; before: string; after: string };

/** In the order of the call: windows, the challenges' day, the other dates (calendar days). */
export function copiedDates(call: Call, opens: string): CopiedDate[] {
  const { time_zone: zone, windows, challenges_visible_at: reveal, milestones } = call;
  const main = mainWindow(call);
  const from = main?.opens_at ?? call.opens_at;
  const days = daysBetween(wallOf(from, zone).day, wallOf(opens, zone).day);
  const shift = (iso: string) => shiftDays(iso, days, zone);
  return [
    ...windows.flatMap((window): CopiedDate[] => [
      {
        kind: 'opens',
        window: window.name,
        before: window.opens_at,
        after: window === main ? opens : shift(window.opens_at),
      },
      {
        kind: 'closes',
        window: window.name,
        before: window.announced_closes_at,
        after: shift(window.announced_closes_at),
      },
    ]),
    ...(reveal ? [{ kind: 'reveal' as const, before: reveal, after: shift(reveal) }] : []),
    ...milestones.map(({ label, from: day }): CopiedDate => ({
      kind: 'milestone',
      label,
      before: day,
      after: addDays(day, days),
    })),
  ];
}
