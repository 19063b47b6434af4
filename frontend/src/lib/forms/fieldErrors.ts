// From the server's problem to the fields of a form.
import type { Problem } from '../../api/types';

/** One thing to correct; `field` is absent when it concerns the whole form. */
export interface FormError {
  /** The name of the field: `employers.0.name`. */
  field?: string;
  message: string;
}

/** The name of the field that a JSON pointer designates: `/answers/q1` gives `answers.q1`. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** The id of the element that holds a field: `field-answers-q1`. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** What a problem asks to correct; its sentence when it names no field. */
export function formErrors(problem: Problem): FormError[] {
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ message: problem.detail }];
  return errors.map(({ pointer, detail }) => ({
    field: fieldOfPointer(pointer) || undefined,
    message: detail,
  }));
}

/** The message of a field, if it has one; the first when there are several. */
export function messageOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
