// A text with its limit. Longer than allowed, it stays on the screen and is said not to be saved.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { HostChallengeWords } from './hostchallenge.fr';

interface LongTextProps {
  t: HostChallengeWords;
  field: string;
  label: string;
  hint?: string;
  limit: number;
  rows: number;
  value: string;
  fault: string | undefined;
  onChange: (text: string) => void;
}

export function LongText(props: LongTextProps) {
  const { t, field, label, hint, limit, rows, value, fault, onChange } = props;
  const [held, hold] = useState<string>();
  const shown = held ?? value;
  // Characters as people count them, and as the server does.
  const length = Array.from(shown).length;
  const message = length > limit ? t.tooLong(length - limit) : fault;
  const counterId = `${fieldId(field)}-count`;

  function write(text: string) {
    const fits = Array.from(text).length <= limit;
    hold(fits ? undefined : text);
    if (fits) onChange(text);
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
          'aria-describedby': `${counterId} ${fieldId(field)}-desc`,
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
