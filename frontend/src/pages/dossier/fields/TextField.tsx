// A line of text of the draft, saved as it is typed.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type InputHTMLAttributes } from 'react';
import { fieldId } from '../../../lib/forms/fieldErrors';
import type { TextBinding } from '../draft';

interface TextFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete'
> {
  text: TextBinding;
  label: string;
  hint?: string;
  required?: boolean;
}

export function TextField({ text, label, hint, required = true, ...native }: TextFieldProps) {
  const { field, value, write, holding, fault } = text;
  // What cannot be saved is said when the person leaves the field, not at each key.
  const [left, setLeft] = useState(holding !== undefined);
  const message = (left ? holding : undefined) ?? fault;
  return (
    <Input
      label={label}
      hintText={hint}
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeInputProps={{
        ...native,
        id: fieldId(field),
        name: field,
        'aria-required': required,
        'aria-invalid': Boolean(message),
        value,
        onChange: (event) => write(event.target.value),
        onBlur: () => setLeft(true),
        onFocus: () => setLeft(holding !== undefined && left),
      }}
    />
  );
}
