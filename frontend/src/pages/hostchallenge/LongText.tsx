// A text with its limit. Longer than allowed, it stays on the screen and is said not to be saved.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';

interface LongTextProps extends Pick<FieldsProps, 't' | 'hold'> {
  field: string;
  label: string;
  hint?: string;
  limit: number;
  rows: number;
  value: string;
  fault: string | undefined;
  onChange: (text: string) => void;
}

/** Characters as people count them, and as the server does. */
const lengthOf = (text: string) => Array.from(text).length;

export function LongText(props: LongTextProps) {
  const { t, hold, field, label, hint, limit, rows, value, fault, onChange } = props;
  const [unsent, setUnsent] = useState<string>();
  const shown = unsent ?? value;
  const length = lengthOf(shown);
  const message = length > limit ? t.tooLong(length - limit) : fault;
  const counterId = `${fieldId(field)}-count`;

  function write(text: string) {
    const over = lengthOf(text) - limit;
    setUnsent(over > 0 ? text : undefined);
    hold(field, over > 0 ? t.inField(label, t.tooLong(over)) : undefined);
    if (over <= 0) onChange(text);
  }

  return (
    <div className="fr-mb-4w">
      <Input
        textArea
        label={label}
        hintText={hint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        classes={{ root: 'fr-mb-1v' }}
        nativeTextAreaProps={{
          id: fieldId(field),
          rows,
          'aria-required': true,
          'aria-invalid': Boolean(message),
          'aria-describedby': `${counterId} ${fieldId(field)}-desc-error`,
          value: shown,
          onChange: (event) => write(event.target.value),
        }}
      />
      <p id={counterId} className="fr-hint-text">
        {t.counter(length, limit)}
      </p>
    </div>
  );
}
