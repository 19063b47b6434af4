// The statements of eligibility. React-dsfr's own checkboxes choose their ids: ours must be known, so
// that a missing statement can be linked to.
import { usePick } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import type { Call } from '../../calls/queries';
import { useDraft } from '../draft';
import type { FormWords } from '../form.fr';

export function StatementsField({ t }: { t: FormWords }) {
  const { call } = useDraft();
  return (
    <fieldset className="fr-fieldset" aria-labelledby="declarations">
      <legend id="declarations" className="fr-fieldset__legend">
        {t.conditionsLegend}
      </legend>
      {call.statements.map((statement) => (
        <Statement key={statement.id} statement={statement} />
      ))}
    </fieldset>
  );
}

function Statement({ statement }: { statement: Call['statements'][number] }) {
  const pick = usePick();
  const { values, change, faultOf } = useDraft();
  const field = `statements.${statement.id}`;
  const id = fieldId(field);
  const fault = faultOf(field);
  return (
    <div className="fr-fieldset__element">
      <div className={fault ? 'fr-checkbox-group fr-checkbox-group--error' : 'fr-checkbox-group'}>
        <input
          type="checkbox"
          id={id}
          name={field}
          aria-describedby={`${id}-messages`}
          aria-invalid={Boolean(fault)}
          aria-required
          checked={values.statements[statement.id] ?? false}
          onChange={(event) =>
            change({ statements: { [statement.id]: event.target.checked || null } })
          }
        />
        <label className="fr-label" htmlFor={id}>
          {pick(statement.label)}
          <span className="fr-hint-text">{statement.article}</span>
        </label>
        <div className="fr-messages-group" id={`${id}-messages`}>
          {fault && <p className="fr-message fr-message--error">{fault}</p>}
        </div>
      </div>
    </div>
  );
}
