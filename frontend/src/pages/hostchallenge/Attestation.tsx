// What the host attests before submitting.
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';

export function Attestation({ t, values, change }: FieldsProps) {
  const id = fieldId('attested');
  return (
    <section aria-labelledby="attestation" className="fr-mt-5w">
      <h2 id="attestation" className="fr-h4">
        {t.attestTitle}
      </h2>
      <div className="fr-checkbox-group fr-mb-4w">
        <input
          type="checkbox"
          id={id}
          checked={values.attested}
          onChange={({ target }) => change({ attested: target.checked })}
        />
        <label className="fr-label" htmlFor={id}>
          {t.attested}
        </label>
      </div>
    </section>
  );
}
