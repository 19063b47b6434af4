// Whether an application can be withdrawn.
import type { Dossier } from './queries';

/** Only what was submitted can be withdrawn, and only while something is still decided of it. */
export function canWithdraw({ status, snapshots }: Dossier): boolean {
  const decided = status === 'not_shortlisted' || status === 'not_recruited';
  return snapshots.length > 0 && status !== 'withdrawn' && !decided;
}
