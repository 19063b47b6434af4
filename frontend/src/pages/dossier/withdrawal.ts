// Whether an application can be withdrawn.
import type { Dossier } from './queries';

const over: readonly Dossier['status'][] = [
  'not_submitted',
  'withdrawn',
  'not_shortlisted',
  'not_recruited',
];

/** At any step, a draft included, while something is still written or decided of it. */
export function canWithdraw({ status }: Dossier): boolean {
  return !over.includes(status);
}
