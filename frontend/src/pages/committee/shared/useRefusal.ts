// From a refused act to what the error summary shows.
import { useMemo } from 'react';
import { ApiError, noAnswer } from '../../../api/problem';
import { useT } from '../../../i18n';
import { formErrors, type FormError } from '../../../lib/forms/fieldErrors';

/**
 * The errors of a mutation; one array a refusal, which is what moves the focus to the summary.
 * `fields` are those that the form really has: the others have nothing to link to.
 */
export function useRefusal(error: unknown, fields: readonly string[] = []): FormError[] {
  const { errors } = useT();
  const known = fields.join(' ');
  return useMemo(() => {
    if (!error) return [];
    if (!(error instanceof ApiError)) return [{ message: errors.unexpectedLead }];
    if (error.status === noAnswer) return [{ message: errors.unavailableLead }];
    return formErrors(error.problem).map(({ field, message }) => ({
      field: field && known.split(' ').includes(field) ? field : undefined,
      message,
    }));
  }, [error, errors, known]);
}
