// What to correct after a refused form: takes the focus, and leads to each field.
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n';
import { fieldId, type FormError } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';

/** Give a new array at each refusal: that is what moves the focus here. Shows nothing when empty. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { forms } = useT();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (errors.length > 0) title.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--error fr-mb-4w">
      <h2 ref={title} tabIndex={-1} className="fr-alert__title">
        {errors.some(({ field }) => field) ? forms.summaryTitle(errors.length) : forms.refusedTitle}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>
            {field ? (
              <a href={`#${fieldId(field)}`} onClick={focusField}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
