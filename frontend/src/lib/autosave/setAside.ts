// One bad field must not hold the others back: what a refusal names is set aside, the rest goes again.
import { ApiError } from '../../api/problem';
import { fieldOfPointer, type FormError } from '../forms/fieldErrors';
import { leaf, leaves, pickLeaves, valueAt, type JsonObject, type Path } from './mergePatch';

export interface SetAside {
  /** The leaves that the server refuses as they are. */
  refused: JsonObject;
  reasons: readonly FormError[];
  /** What to send next, each apart; empty when nothing remains. */
  rest: readonly JsonObject[];
}

/** Whether the server read the patch and refuses some of its fields. */
export function refusesFields(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 422;
}

/**
 * Splits a refused patch. When the refusal names none of its fields (it may name another one, that
 * does not fit with them), each is tried alone: only what is refused alone is at fault.
 */
export function setAside(patch: JsonObject, { problem }: ApiError): SetAside {
  const reasons = (problem.errors ?? []).map(({ pointer, detail }) => ({
    field: fieldOfPointer(pointer),
    message: detail,
  }));
  const paths = leaves(patch);
  const at = (path: Path) => reasons.filter(({ field }) => concerns(field, path.join('.')));
  const named = paths.filter((path) => at(path).length > 0);
  if (named.length > 0) {
    const rest = pickLeaves(patch, (path) => at(path).length === 0);
    return {
      refused: pickLeaves(patch, (path) => at(path).length > 0),
      reasons: named.flatMap(at),
      rest: named.length < paths.length ? [rest] : [],
    };
  }
  if (paths.length > 1) {
    return {
      refused: {},
      reasons: [],
      rest: paths.map((path) => leaf(path, valueAt(patch, path) ?? null)),
    };
  }
  const field = paths[0]?.join('.');
  const message = reasons[0]?.message ?? problem.detail;
  return { refused: patch, reasons: [{ field, message }], rest: [] };
}

/** Whether what is said of one field is about the other: of itself, of a part of it, or of all of it. */
export function concerns(field: string, other: string): boolean {
  return field === other || field.startsWith(`${other}.`) || other.startsWith(`${field}.`);
}
