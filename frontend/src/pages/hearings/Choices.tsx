// One choice among a few, side by side.
import { useId } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';

interface ChoicesProps<Value> {
  field: string;
  legend: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  value: Value | undefined;
  fault?: string;
  onChange: (value: Value) => void;
}

export function Choices<Value>(props: ChoicesProps<Value>) {
  const { field, legend, hint, options, value, fault, onChange } = props;
  const first = fieldId(field);
  const id = useId();
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error fr-mb-3w' : 'fr-fieldset fr-mb-3w'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend">
        {legend}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      <div className="fr-fieldset__element fr-mb-0">
        <div className="portal-scale">
          {options.map((option, index) => {
            // A list of errors leads to the first one: the others are one arrow away.
            const own = index === 0 ? first : `${first}-${index}`;
            return (
              <div key={option.label} className="fr-radio-group fr-radio-group--sm">
                <input
                  type="radio"
                  id={own}
                  name={first}
                  checked={option.value === value}
                  onChange={() => onChange(option.value)}
                />
                <label className="fr-label" htmlFor={own}>
                  {option.label}
                </label>
              </div>
            );
          })}
        </div>
      </div>
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </fieldset>
  );
}
