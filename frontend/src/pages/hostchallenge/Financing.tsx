// How the recruits are paid, and what the programme's rules say of it, each in a sentence.
import type { Schemas } from '../../api/types';
import { fieldId } from '../../lib/forms/fieldErrors';
import { fieldOrNull, type FieldsProps } from './fields';
import type { Route } from './form';
import { ShortText } from './ShortText';

export function Financing(props: FieldsProps) {
  const { t, challenge, values, change, faultOf } = props;
  const { cofinanced, route, programme } = values.financing;
  return (
    <>
      <Choice
        field="financing.cofinanced"
        legend={t.cofinanced}
        value={cofinanced ?? undefined}
        options={[
          [true, t.cofinancedYes],
          [false, t.cofinancedNo],
        ]}
        // Without co-financing there is one way to pay; with it, the two others.
        onChange={(asked) =>
          change({
            financing: { cofinanced: asked, route: asked ? null : 'own_funds', programme: null },
          })
        }
      />
      {cofinanced && (
        <Choice<Route>
          field="financing.route"
          legend={t.route}
          value={route ?? undefined}
          options={[
            ['title2', t.routes.title2],
            ['parent_ministry', t.routes.parent_ministry],
          ]}
          onChange={(next) => change({ financing: { route: next, programme: null } })}
        />
      )}
      {cofinanced && route === 'title2' && (
        <ShortText
          field="financing.programme"
          label={t.programme}
          hint={t.programmeHint}
          limit={3}
          inputMode="numeric"
          required
          value={programme ?? ''}
          fault={faultOf('financing.programme')}
          onChange={(text) => change({ financing: { programme: fieldOrNull(text.trim()) } })}
        />
      )}
      <Checks t={t} checks={challenge.financing_checks ?? []} />
    </>
  );
}

function Checks({ t, checks }: Pick<FieldsProps, 't'> & { checks: Schemas['FinancingCheck'][] }) {
  return (
    <>
      <h3 className="fr-h6 fr-mt-3w fr-mb-1w">{t.checksTitle}</h3>
      <ul className="portal-checks fr-mb-4w">
        {checks.map(({ id, ok, text }) => (
          <li key={id}>
            <p className={`fr-badge fr-badge--sm fr-badge--${ok ? 'success' : 'warning'}`}>
              {ok ? t.checkHolds : t.checkLacks}
            </p>{' '}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChoiceProps<T> {
  field: string;
  legend: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

/** Radio buttons; the first one has the field's id, where what lacks leads. */
function Choice<T>({ field, legend, value, options, onChange }: ChoiceProps<T>) {
  const id = fieldId(field);
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {legend}
      </legend>
      {options.map(([option, label], at) => (
        <div key={label} className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${at}`}
              name={field}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <label className="fr-label" htmlFor={at === 0 ? id : `${id}-${at}`}>
              {label}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
