// What a call says of the dates of its promotion, in the order in which they come.
import { windowNamed } from './current';
import type { Call, CallWindow, Promotion } from './queries';

export interface CalendarStep {
  id: 'applications' | 'shortlist' | 'reveal' | 'wishes' | 'result' | 'immersion';
  state: 'past' | 'now' | 'next';
  /** An instant, or the start of a time. */
  from?: string;
  /** The end of a time: the first instant that is no longer inside. */
  to?: string;
  /** A calendar day, which belongs to no zone. */
  day?: string;
}

const stateOfWindow = { upcoming: 'next', open: 'now', closed: 'past' } as const;

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
    ...(start ? [{ id: 'immersion' as const, state: ofInstant(start), day: start }] : []),
  ];
}
