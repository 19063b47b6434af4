// What the host attests before submitting.
import { usePick } from '../../i18n';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';
import type { Form } from './form';
import { sectionId } from './SectionFields';

export function Attestation({ t, form, values, change }: FieldsProps & { form: Form }) {
  const say = usePick();
  const id = fieldId('attested');
  return (
    <section aria-labelledby={sectionId('attestation')} className="fr-mt-6w">
      <h2 id={sectionId('attestation')} tabIndex={-1} className="fr-h4">
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
          {t.attested(say(form.attestation))}
        </label>
      </div>
    </section>
  );
}
