// What the decision form holds, checked before it is sent.
import type { Schemas } from '../../api/types';
import type { FormError } from '../../lib/forms/fieldErrors';
import type { CandidacyWords } from './candidacy.fr';

export const outcomes = [
  'shortlisted',
  'waiting',
  'refused',
] as const satisfies readonly Schemas['DossierOutcome'][];

export interface DecisionInput {
  outcome: Schemas['DossierOutcome'] | undefined;
  reason: string;
}

interface Checked {
  body?: Schemas['DossierDecisionInput'];
  errors: FormError[];
}

/** A refusal needs its reason: the person will read it. */
export function checkDecision({ outcome, reason }: DecisionInput, t: CandidacyWords): Checked {
  if (!outcome) return { errors: [{ field: 'outcome', message: t.needOutcome }] };
  const said = reason.trim();
  if (outcome === 'refused' && !said) {
    return { errors: [{ field: 'reason', message: t.needReason }] };
  }
  return { body: said ? { outcome, reason: said } : { outcome }, errors: [] };
}
