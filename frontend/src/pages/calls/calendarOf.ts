// What a call says of the dates of its promotion, in the order in which they come.
import { windowNamed } from './current';
import type { Call, CallWindow, Promotion } from './queries';

export interface CalendarStep {
  id: 'applications' | 'shortlist' | 'reveal' | 'wishes' | 'result' | 'immersion' | 'announced';
  /** The call's own words for a date it announces. */
  label?: { fr: string; en: string };
  state: 'past' | 'now' | 'next';
  /** An instant, or the start of a time. */
  from?: string;
  /** The end of a time: the first instant that is no longer inside. */
  to?: string;
  /** A calendar day, which belongs to no zone, and the last of several. */
  day?: string;
  lastDay?: string;
}

const stateOfWindow = { upcoming: 'next', open: 'now', closed: 'past' } as const;

/** Where days stand on the day it is in the call's zone: `now` carries its offset. */
function stateOfDays(from: string, to: string, now: string): CalendarStep['state'] {
  const today = now.slice(0, 10);
  if (today > to) return 'past';
  return today < from ? 'next' : 'now';
}

/** Steps whose date the call does not know yet are listed too: they will come. */
export function calendarOf(call: Call, promotion: Promotion | undefined): CalendarStep[] {
  const now = Date.parse(call.now);
  const ofInstant = (iso: string | undefined) =>
    iso && Date.parse(iso) <= now ? ('past' as const) : ('next' as const);
  const ofWindow = (id: 'applications' | 'wishes', window: CallWindow | undefined) =>
    window
      ? [{ id, state: stateOfWindow[window.state], from: window.opens_at, to: window.closes_at }]
      : [];
  const start = promotion?.starts_on;
  return [
    ...ofWindow('applications', windowNamed(call, 'applications')),
    {
      id: 'shortlist',
      state: ofInstant(call.shortlist_released_at),
      from: call.shortlist_released_at,
    },
    {
      id: 'reveal',
      state: ofInstant(call.challenges_visible_at),
      from: call.challenges_visible_at,
    },
    ...ofWindow('wishes', windowNamed(call, 'wishes')),
    { id: 'result', state: ofInstant(call.result_released_at), from: call.result_released_at },
    ...call.milestones
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ label, from, to }) => ({
        id: 'announced' as const,
        label,
        day: from,
        lastDay: to,
        state: stateOfDays(from, to ?? from, call.now),
      })),
    ...(start ? [{ id: 'immersion' as const, state: ofInstant(start), day: start }] : []),
  ];
}
