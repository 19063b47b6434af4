// Keeping what was tried, with a motive.
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import type { BoardWords } from './board.fr';
import type { Rule } from './destination';

interface KeepProps {
  t: BoardWords;
  rule: Rule;
  keep: UseMutationResult<Schemas['Assembly'], Error, Rule>;
  onKept: () => void;
}

const motiveId = fieldId('motive');

export function Keep({ t, rule, keep, onKept }: KeepProps) {
  const [motive, setMotive] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const refused = useRefusal(keep.error, ['motive']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'motive');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!motive.trim()) {
      setLacking([{ field: 'motive', message: t.motiveMissing }]);
      return;
    }
    setLacking([]);
    keep.mutate({ ...rule, motive: motive.trim() }, { onSuccess: onKept });
  }

  return (
    <form noValidate onSubmit={submit} className="fr-mb-2w">
      <ErrorSummary errors={errors} />
      <div className={message ? 'fr-input-group fr-input-group--error' : 'fr-input-group'}>
        <label className="fr-label" htmlFor={motiveId}>
          {t.motive}
          <span className="fr-hint-text">{t.motiveHint}</span>
        </label>
        <textarea
          id={motiveId}
          className="fr-input"
          rows={3}
          maxLength={500}
          required
          aria-invalid={message ? true : undefined}
          aria-describedby={message && `${motiveId}-error`}
          value={motive}
          onChange={({ target }) => setMotive(target.value)}
        />
        {message && (
          <p id={`${motiveId}-error`} className="fr-error-text">
            {message}
          </p>
        )}
      </div>
      <button type="submit" className="fr-btn" disabled={keep.isPending}>
        {keep.isPending ? t.keeping : t.keep}
      </button>
    </form>
  );
}
