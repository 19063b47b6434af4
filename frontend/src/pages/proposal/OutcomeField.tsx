// Kept, or not kept.
import { fieldId } from '../../lib/forms/fieldErrors';
import type { ProposalsWords } from '../proposals/proposals.fr';
import type { Outcome } from './lacking';

const field = 'outcome';
const id = fieldId(field);
const outcomes = [
  { outcome: 'kept', inputId: id },
  { outcome: 'not_kept', inputId: `${id}-not-kept` },
] as const;

interface OutcomeFieldProps {
  t: ProposalsWords;
  value: Outcome | undefined;
  fault: string | undefined;
  onChange: (outcome: Outcome) => void;
}

export function OutcomeField({ t, value, fault, onChange }: OutcomeFieldProps) {
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {t.outcome}
      </legend>
      {outcomes.map(({ outcome, inputId }) => (
        <div key={outcome} className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={inputId}
              name={field}
              checked={value === outcome}
              onChange={() => onChange(outcome)}
            />
            <label className="fr-label" htmlFor={inputId}>
              {t.decisions[outcome]}
            </label>
          </div>
        </div>
      ))}
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </fieldset>
  );
}
