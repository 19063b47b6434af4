// What a decision still lacks before it is sent.
import type { Schemas } from '../../api/types';
import type { FormError } from '../../lib/forms/fieldErrors';
import type { ProposalsWords } from '../proposals/proposals.fr';

export type Outcome = Schemas['ChallengeDecisionInput']['outcome'];

/** A challenge that is not kept is told why. */
export function lackingOf(
  outcome: Outcome | undefined,
  reason: string,
  t: Pick<ProposalsWords, 'outcomeMissing' | 'reasonMissing'>,
): FormError[] {
  if (!outcome) return [{ field: 'outcome', message: t.outcomeMissing }];
  if (outcome === 'not_kept' && !reason.trim()) {
    return [{ field: 'reason', message: t.reasonMissing }];
  }
  return [];
}
