// Deciding by the list: those placed up to a rank are kept, the others are not.
import type { Schemas } from '../../api/types';
import type { JuryEntry } from '../hearings/queries';

export interface Cut {
  kept: JuryEntry[];
  notKept: { entry: JuryEntry; reason: string }[];
  /** Undecided ones that the list does not settle: the opinion is awaited, or the line falls among equals. */
  open: JuryEntry[];
}

type Decided = Schemas['ChallengeDecisionInput'];

/**
 * What a line drawn under the first `places` decides of those not decided yet. Equals stay on one side: a
 * line among them settles none of them. `groundsOf` says why the sorting set one aside.
 */
export function cut(
  entries: readonly JuryEntry[],
  places: number,
  groundsOf: (sorting: Schemas['Sorting']) => string,
): Cut {
  const found: Cut = { kept: [], notKept: [], open: [] };
  for (const entry of entries.filter(({ decision }) => !decision)) {
    const { place, sorting, grid } = entry;
    const equals = entries.filter((other) => place !== undefined && other.place === place).length;
    const reason = sorting?.eligible === false ? groundsOf(sorting) : (grid?.reason ?? '');
    const heard = grid?.missing.length === 0;
    if (sorting?.eligible === false) found.notKept.push({ entry, reason });
    else if (!heard) found.open.push(entry);
    else if (place === undefined || place > places) found.notKept.push({ entry, reason });
    else if (place + equals - 1 > places) found.open.push(entry);
    else found.kept.push(entry);
  }
  return found;
}

/** The decisions of a line, one by one, each with the version of the decision that was read. */
export function decisionsOf({ kept, notKept }: Cut): { entry: JuryEntry; body: Decided }[] {
  return [
    ...kept.map((entry) => ({ entry, body: { outcome: 'kept' as const } })),
    ...notKept.map(({ entry, reason }) => ({
      entry,
      // The API's limit of a reason, which is shorter than a grid's.
      body: { outcome: 'not_kept' as const, reason: reason.slice(0, 2000) },
    })),
  ];
}
