// The texts of the form, section by section, each with its limit.
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../../i18n';
import { challengeFormQuery } from '../challenges/queries';
import type { FieldsProps } from './fields';
import type { Section } from './form';
import { LongText } from './LongText';

interface SectionFieldsProps extends FieldsProps {
  /** Sections whose text was never published. */
  unpublished: readonly Section[];
}

export function SectionFields({
  t,
  values,
  change,
  faultOf,
  hold,
  unpublished,
}: SectionFieldsProps) {
  const say = usePick();
  const { data: form } = useQuery(challengeFormQuery);
  return (
    <section aria-labelledby="projet" className="fr-mt-5w">
      <h2 id="projet" className="fr-h4">
        {t.sectionsTitle}
      </h2>
      {form?.sections
        .filter(({ id, fields }) => fields.length > 0 || unpublished.includes(id))
        .map(({ id: section, label, fields }) => (
          <div key={section} className="fr-mb-4w">
            <h3 className="fr-h6 fr-mb-2w">{say(label)}</h3>
            {unpublished.includes(section) && <p>{t.unpublished}</p>}
            {fields.map(({ id, label, max_length, lines }) => (
              <LongText
                key={id}
                t={t}
                hold={hold}
                field={`answers.${id}`}
                label={say(label)}
                limit={max_length}
                rows={lines}
                value={values.answers[id] ?? ''}
                fault={faultOf(`answers.${id}`)}
                onChange={(text) => change({ answers: { [id]: text === '' ? null : text } })}
              />
            ))}
          </div>
        ))}
    </section>
  );
}
