// The ten sections of the form, each with its help and its limit.
import type { FieldsProps } from './fields';
import { sections, type Section } from './form';
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
  return (
    <section aria-labelledby="projet" className="fr-mt-5w">
      <h2 id="projet" className="fr-h4">
        {t.sectionsTitle}
      </h2>
      {sections.map(([section, limit]) =>
        unpublished.includes(section) ? (
          <div key={section} className="fr-mb-4w">
            <h3 className="fr-h6 fr-mb-1v">{t.sections[section]}</h3>
            <p>{t.unpublished}</p>
          </div>
        ) : (
          <LongText
            key={section}
            t={t}
            hold={hold}
            field={`sections.${section}`}
            label={t.sections[section]}
            hint={t.sectionHelp[section]}
            limit={limit}
            rows={5}
            value={values.sections[section] ?? ''}
            fault={faultOf(`sections.${section}`)}
            onChange={(text) => change({ sections: { [section]: text === '' ? null : text } })}
          />
        ),
      )}
    </section>
  );
}
