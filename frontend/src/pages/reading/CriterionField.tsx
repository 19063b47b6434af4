// One criterion: a score from 0 to 5, and a comment.
import { useId } from 'react';
import { usePick } from '../../i18n';
import { fieldId } from '../../lib/forms/fieldErrors';
import { scoreField, type Criterion } from './marks';
import type { ReadingWords } from './reading.fr';

const scores = [0, 1, 2, 3, 4, 5];

interface CriterionFieldProps {
  t: ReadingWords;
  criterion: Criterion;
  score: number | undefined;
  comment: string;
  /** Why the score was refused, if it was. */
  error?: string;
  onScore: (score: number) => void;
  onComment: (comment: string) => void;
}

export function CriterionField(props: CriterionFieldProps) {
  const { t, criterion, score, comment, error, onScore, onComment } = props;
  const pick = usePick();
  const id = useId();
  const field = fieldId(scoreField(criterion.id));
  return (
    <div className="fr-mb-4w">
      <fieldset
        className={`fr-fieldset fr-mb-1w ${error ? 'fr-fieldset--error' : ''}`}
        aria-labelledby={`${id}-legend ${id}-error`}
      >
        <legend id={`${id}-legend`} className="fr-fieldset__legend">
          {pick(criterion.label)}
          <span className="fr-hint-text">{criterion.help ? pick(criterion.help) : t.anchors}</span>
        </legend>
        <div className="fr-fieldset__element fr-mb-0">
          <div className="portal-scale">
            {scores.map((value, index) => (
              <div key={value} className="fr-radio-group fr-radio-group--sm">
                <input
                  type="radio"
                  // The error summary leads to the first one: the whole scale is then one arrow away.
                  id={index === 0 ? field : `${field}-${value}`}
                  name={field}
                  value={value}
                  checked={score === value}
                  onChange={() => onScore(value)}
                />
                <label className="fr-label" htmlFor={index === 0 ? field : `${field}-${value}`}>
                  {value}
                </label>
              </div>
            ))}
          </div>
        </div>
        <div id={`${id}-error`} className="fr-messages-group">
          {error && <p className="fr-message fr-message--error">{error}</p>}
        </div>
      </fieldset>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-comment`}>
          {t.comment}
          <span className="fr-sr-only"> – {pick(criterion.label)}</span>
        </label>
        <textarea
          id={`${id}-comment`}
          className="fr-input"
          rows={2}
          maxLength={4000}
          value={comment}
          onChange={(event) => onComment(event.target.value)}
        />
      </div>
    </div>
  );
}
