// The jury's decision on a challenge, in words.
import type { Challenge } from '../hosting/queries';
import type { ProposalsWords } from './proposals.fr';

/** The decision, and whether it is still secret. */
export function decisionText(
  { decision, status }: Pick<Challenge, 'decision' | 'status'>,
  t: ProposalsWords,
): string {
  if (!decision) return status === 'submitted' ? t.undecided : t.noDecision;
  const said = t.decisions[decision.outcome];
  return decision.released ? said : `${said} (${t.pending})`;
}
