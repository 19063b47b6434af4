// A draft call as the editor holds it: the contract's CallInput, which a PUT replaces whole.
import type { Schemas } from '../../api/types';
import type { JsonObject } from '../../lib/autosave/mergePatch';
import { inZone, shiftDays } from '../../lib/dates/wallTime';
import type { Call } from '../programme/calls/queries';
import { omit } from './lists';

export type CallDraft = Schemas['CallInput'];
export type Question = Schemas['Question'];
export type FormStep = Schemas['FormStep'];
export type Text = Schemas['Text'];
export type Statement = Schemas['Statement'];
export type Criterion = Schemas['Criterion'];
export type Milestone = Schemas['Milestone'];
export type Track = Schemas['Track'];

/** What the contract allows at most of each list. */
export const most = {
  steps: 4,
  questions: 40,
  statements: 20,
  rubric: 20,
  milestones: 20,
  options: 40,
} as const;

function windowOf({ windows }: Call, name: Schemas['WindowName']) {
  const found = windows.find((one) => one.name === name);
  return found && { opens_at: found.opens_at, closes_at: found.announced_closes_at };
}

/** The configuration of a call, as it would be sent again unchanged. */
export function draftOf(call: Call): CallDraft {
  const { kind } = call;
  const main = windowOf(call, kind === 'challenges' ? 'challenges' : 'applications');
  const wishes = windowOf(call, 'wishes');
  const { summary, conditions, challenges_visible_at, talent_pool_months } = call;
  return {
    promotion_id: call.promotion.id,
    kind,
    title: call.title,
    ...(summary && { summary }),
    ...(conditions && { conditions }),
    time_zone: call.time_zone,
    window: main ?? { opens_at: call.opens_at, closes_at: call.closes_at },
    ...(wishes && { wishes_window: wishes }),
    ...(challenges_visible_at && { challenges_visible_at }),
    challenges_audience: call.challenges_audience,
    // A call for challenges may have neither wishes nor readings: it says 0, which nobody may send.
    ...(call.wishes_max > 0 && { wishes_min: call.wishes_min, wishes_max: call.wishes_max }),
    wishes_subject: call.wishes_subject,
    wishes_with_application: call.wishes_with_application,
    anonymous_reading: call.anonymous_reading,
    hide_schools: call.hide_schools,
    ...(talent_pool_months && { talent_pool_months }),
    milestones: call.milestones,
    steps: call.steps,
    tracks: call.tracks,
    questions: call.questions,
    statements: call.statements,
    rubric: call.rubric,
    ...(call.readings_per_dossier > 0 && { readings_per_dossier: call.readings_per_dossier }),
    third_reading_gap: call.third_reading_gap,
    ...(call.shortlist_places && { shortlist_places: call.shortlist_places }),
  };
}

/** A call as it would be seen with this draft saved: for previews. */
export function callWith(call: Call, draft: CallDraft): Call {
  return { ...call, ...omit(draft, 'window', 'wishes_window', 'promotion_id') };
}

/** How wishes are made: not at all, while applying, or in a window of their own. */
export type WishesMode = 'none' | 'with_application' | 'after_shortlist';

export function wishesModeOf({ wishes_window, wishes_with_application }: CallDraft): WishesMode {
  if (wishes_with_application) return 'with_application';
  return wishes_window ? 'after_shortlist' : 'none';
}

/** How long after the applications' end a wishes' window is first proposed, and how long it is. */
const wishesAfter = 35;
const wishesLast = 7;

/** The patch that makes wishes of that mode; a window is proposed where one is needed. */
export function wishesPatch(draft: CallDraft, mode: WishesMode): JsonObject {
  if (mode !== 'after_shortlist') {
    return { wishes_with_application: mode === 'with_application', wishes_window: null };
  }
  const { window, time_zone: zone, wishes_window } = draft;
  const opens_at = shiftDays(window.closes_at, wishesAfter, zone);
  const proposed = { opens_at, closes_at: shiftDays(opens_at, wishesLast, zone) };
  return { wishes_with_application: false, wishes_window: wishes_window ?? proposed };
}

/** The patch that puts a call in another zone: its clocks go on showing the same hours. */
export function zonePatch(draft: CallDraft, zone: string): JsonObject {
  const { time_zone: from, window, wishes_window, challenges_visible_at } = draft;
  const moved = ({ opens_at, closes_at }: Schemas['WindowInput']) => ({
    opens_at: inZone(opens_at, from, zone),
    closes_at: inZone(closes_at, from, zone),
  });
  return {
    time_zone: zone,
    window: moved(window),
    ...(wishes_window && { wishes_window: moved(wishes_window) }),
    ...(challenges_visible_at && {
      challenges_visible_at: inZone(challenges_visible_at, from, zone),
    }),
  };
}

/** An id that nothing in the list has yet: `question_3`. Ids stay when texts change. */
export function freshId(prefix: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let n = taken.length + 1; ; n++) {
    const id = `${prefix}_${n}`;
    if (!ids.has(id)) return id;
  }
}

export const emptyText: Text = { fr: '', en: '' };
