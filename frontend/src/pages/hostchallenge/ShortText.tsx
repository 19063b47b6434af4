// A line of text that the browser keeps within its limit.
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { InputHTMLAttributes } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';

interface ShortTextProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete'
> {
  field: string;
  label: string;
  hint?: string;
  limit: number;
  required?: boolean;
  value: string;
  fault?: string;
  onChange: (text: string) => void;
}

export function ShortText(props: ShortTextProps) {
  const { field, label, hint, limit, required, value, fault, onChange, ...native } = props;
  return (
    <Input
      label={label}
      hintText={hint}
      state={fault ? 'error' : 'default'}
      stateRelatedMessage={fault}
      nativeInputProps={{
        autoComplete: 'off',
        ...native,
        id: fieldId(field),
        maxLength: limit,
        'aria-required': required,
        'aria-invalid': Boolean(fault),
        value,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}
