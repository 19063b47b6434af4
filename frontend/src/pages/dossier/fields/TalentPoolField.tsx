// Agreeing to be written to again after the call: what it means, for how long, and how to change one's mind.
import { fieldId } from '../../../lib/forms/fieldErrors';
import { useDraft } from '../draft';
import type { FormWords } from '../form.fr';

export function TalentPoolField({ t }: { t: FormWords }) {
  const { call, values, change } = useDraft();
  const months = call.talent_pool_months;
  if (!months) return null;
  const id = fieldId('talent_pool');
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend">
        {t.poolLegend}
      </legend>
      <div className="fr-fieldset__element">
        <div className="fr-checkbox-group">
          <input
            type="checkbox"
            id={id}
            name="talent_pool"
            aria-describedby={`${id}-means`}
            checked={values.talent_pool ?? false}
            onChange={({ target }) => change({ talent_pool: target.checked || null })}
          />
          <label className="fr-label" htmlFor={id}>
            {t.pool(months)}
          </label>
          <p id={`${id}-means`} className="fr-hint-text fr-mb-0">
            {t.poolMeans}
          </p>
        </div>
      </div>
    </fieldset>
  );
}
