// What the API says when it refuses (RFC 9457), and what to make of it.
import type { Problem, ProblemCode } from './types';

/** A refusal, or the absence of an answer, as an error that queries and forms can carry. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** The status that stands for "no answer came". */
export const noAnswer = 0;

/** A problem made here, when the server could not write one. */
export function localProblem(status: number, code: ProblemCode, title: string): Problem {
  return { type: 'about:blank', title, status, detail: title, code, request_id: '' };
}

/** Recognises a problem in whatever body came back. */
export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as Partial<Problem>).status === 'number' &&
    typeof (body as Partial<Problem>).code === 'string' &&
    typeof (body as Partial<Problem>).detail === 'string'
  );
}

/** Makes an error of an answer that is not a success. */
export function apiError(response: Response, body: unknown): ApiError {
  if (isProblem(body)) return new ApiError(body);
  const code: ProblemCode = response.status >= 500 ? 'unavailable' : 'malformed';
  return new ApiError(localProblem(response.status, code, `HTTP ${response.status}`));
}

/** Whether asking again, unchanged, may succeed: no answer, an overloaded or a failing server. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof ApiError)) return error instanceof TypeError;
  return error.status === noAnswer || error.status === 429 || error.status >= 500;
}

/** Milliseconds that the server asks to wait, if it does. */
export function retryAfter(error: unknown): number | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const seconds = error.problem.retry_after;
  return seconds === undefined ? undefined : seconds * 1000;
}
