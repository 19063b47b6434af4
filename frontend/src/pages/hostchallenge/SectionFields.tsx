// One section of the form: what it asks beside its texts, then its texts, each with its limit.
import type { ComponentType } from 'react';
import type { Schemas } from '../../api/types';
import { usePick } from '../../i18n';
import { Contacts } from './Contacts';
import { fieldOrNull, type FieldsProps } from './fields';
import { Financing } from './Financing';
import { LongText } from './LongText';
import { Posts } from './Posts';
import { NameField, SummaryField, VideoField } from './Presentation';
import { ProjectTeam } from './ProjectTeam';
import { SitesField } from './SitesField';

/** By the member of the contract that the section asks for. */
const typedFields: Record<string, ComponentType<FieldsProps>> = {
  sites: SitesField,
  financing: Financing,
  contacts: Contacts,
  name: NameField,
  summary: SummaryField,
  video_url: VideoField,
  posts: Posts,
  project_team: ProjectTeam,
};

/** The heading that the completeness meter leads to. */
export const sectionId = (section: string) => `rubrique-${section}`;

interface SectionFieldsProps extends FieldsProps {
  n: number;
  section: Schemas['ChallengeFormSection'];
}

export function SectionFields({ n, section, ...props }: SectionFieldsProps) {
  const { t, challenge, values, change } = props;
  const say = usePick();
  const id = sectionId(section.id);
  return (
    <section aria-labelledby={id} className="fr-mt-6w">
      <h2 id={id} tabIndex={-1} className="fr-h4">
        {t.section(n, say(section.label))}
      </h2>
      {section.private && <p>{t.privateSection}</p>}
      {challenge.unpublished_sections.includes(section.id) && <p>{t.unpublished}</p>}
      {section.typed?.map((member) => {
        const Field = typedFields[member];
        return Field && <Field key={member} {...props} />;
      })}
      {section.fields.map(({ id: field, label, help, max_length, lines, optional }) => (
        <LongText
          key={field}
          {...props}
          field={`answers.${field}`}
          label={say(label)}
          hint={help && say(help)}
          limit={max_length}
          rows={lines}
          optional={optional}
          value={values.answers[field] ?? ''}
          onChange={(text) => change({ answers: { [field]: fieldOrNull(text) } })}
        />
      ))}
    </section>
  );
}
