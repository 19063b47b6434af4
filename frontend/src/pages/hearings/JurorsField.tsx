// Who sits in the jury, among those who have the role.
import { useId } from 'react';
import { Link } from 'react-router';
import { fieldId } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import type { HearingsWords } from './hearings.fr';

interface JurorsFieldProps {
  t: HearingsWords['convene'];
  people: readonly { id: string; name: string }[];
  chosen: readonly string[];
  fault: string | undefined;
  onChange: (chosen: string[]) => void;
}

export function JurorsField({ t, people, chosen, fault, onChange }: JurorsFieldProps) {
  const id = useId();
  const first = fieldId('juror_ids');
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend">
        {t.jurors}
        <span className="fr-hint-text">{t.jurorsHint}</span>
      </legend>
      {people.length === 0 && (
        <p className="fr-fieldset__element" id={first} tabIndex={-1}>
          {t.noJuror} <Link to={paths.people}>{t.giveRole}</Link>
        </p>
      )}
      {people.map((person, index) => (
        <div key={person.id} className="fr-fieldset__element">
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={index === 0 ? first : `${first}-${index}`}
              checked={chosen.includes(person.id)}
              onChange={({ target: { checked } }) =>
                onChange(
                  checked ? [...chosen, person.id] : chosen.filter((one) => one !== person.id),
                )
              }
            />
            <label className="fr-label" htmlFor={index === 0 ? first : `${first}-${index}`}>
              {person.name}
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
