// Who works on the project in the administration, and how much of their time.
import { EntryList } from '../../ui/forms/EntryList';
import type { FieldsProps } from './fields';
import { mostColleagues, personLimit, postLimit, type Colleague } from './form';
import { ShortText } from './ShortText';

const parts = [
  ['name', personLimit],
  ['position', personLimit],
  ['employment', personLimit],
  ['share', 3],
  ['contribution', postLimit],
] as const satisfies readonly (readonly [keyof Colleague, number])[];

/** What an entry becomes when one of its fields is typed in. */
function typedIn(part: keyof Colleague, text: string): Partial<Colleague> {
  if (part !== 'share') return { [part]: text };
  const percent = Number(text.replaceAll(/\D/g, ''));
  return { share: Math.min(percent, 100) };
}

export function ProjectTeam({ t, values, change, faultOf }: FieldsProps) {
  const fault = faultOf('project_team');
  return (
    <div className="fr-mt-3w">
      <h3 className="fr-h6">{t.teamTitle}</h3>
      <p>{t.teamHelp}</p>
      {fault && <p className="fr-error-text">{fault}</p>}
      <EntryList<Colleague>
        field="project_team"
        words={t.colleague}
        entries={values.project_team}
        empty={{}}
        most={mostColleagues}
        onChange={(next) => change({ project_team: next.map((one) => ({ ...one })) })}
      >
        {(one, set, at) =>
          parts.map(([part, limit]) => (
            <ShortText
              key={part}
              field={`project_team.${at}.${part}`}
              label={t.colleague[part]}
              limit={limit}
              inputMode={part === 'share' ? 'numeric' : undefined}
              value={one[part] ? String(one[part]) : ''}
              onChange={(text) => set(typedIn(part, text))}
            />
          ))
        }
      </EntryList>
    </div>
  );
}
