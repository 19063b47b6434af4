// The calls of each promotion: the scope in which the committee works.
import type { Schemas } from '../../../api/types';

export type Call = Schemas['Call'];

/** One promotion with its latest published call of each kind. */
export interface PromotionCalls {
  promotion: Schemas['PromotionRef'];
  candidates?: Call;
  challenges?: Call;
}

/** Groups calls, which come newest first, by promotion; drafts concern nobody yet. */
export function byPromotion(calls: readonly Call[]): PromotionCalls[] {
  const groups = new Map<string, PromotionCalls>();
  for (const call of calls) {
    if (call.status !== 'published') continue;
    const group = groups.get(call.promotion.id) ?? { promotion: call.promotion };
    group[call.kind] ??= call;
    groups.set(call.promotion.id, group);
  }
  return [...groups.values()].sort((a, b) => b.promotion.number - a.promotion.number);
}

/** The promotion that an address names, or the newest. */
export function chosen(
  groups: readonly PromotionCalls[],
  named: string | null,
): PromotionCalls | undefined {
  return groups.find(({ promotion }) => String(promotion.number) === named) ?? groups[0];
}
