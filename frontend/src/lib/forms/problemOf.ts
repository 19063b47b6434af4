// The problem behind an error, in words that a form can show.
import { ApiError, localProblem, noAnswer } from '../../api/problem';
import type { Problem } from '../../api/types';
import type { Dictionary } from '../../i18n';

/** What a failed request says; no answer at all becomes the shared sentence. */
export function problemOf(error: unknown, { errors }: Dictionary): Problem {
  if (error instanceof ApiError && error.status !== noAnswer) return error.problem;
  return localProblem(noAnswer, 'unavailable', errors.unavailableLead);
}
