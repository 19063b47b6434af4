// The dossier as readers get it, under the questions that the candidate answered.
import { Fragment, type ReactNode } from 'react';
import type { Schemas } from '../../api/types';
import { usePick, useT } from '../../i18n';
import { AnswerText } from '../../ui/AnswerText';
import { FileLinks } from '../../ui/FileLinks';
import { Stays } from '../committee/shared/Stays';
import type { ReadingWords } from './reading.fr';

interface DossierProps {
  t: ReadingWords;
  dossier: Schemas['AnonymousDossier'];
}

export function Dossier({ t, dossier }: DossierProps) {
  const pick = usePick();
  const { questions = [], addenda, files } = dossier;
  const filesOf = (id: string) => files.filter(({ question }) => question === id);
  // Of files, readers get some, under neutral names.
  const asked = questions.filter(({ kind, id }) => kind !== 'file' || filesOf(id).length > 0);
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier" className="fr-h4">
        {t.dossierTitle}
      </h2>
      <Facts t={t} dossier={dossier} />
      {asked.map((question) => (
        <section key={question.id} aria-labelledby={`question-${question.id}`} className="fr-mb-4w">
          <h3 id={`question-${question.id}`} className="fr-h6 fr-mb-1w">
            {pick(question.label)}
          </h3>
          {question.kind === 'file' ? (
            <FileLinks files={filesOf(question.id)} />
          ) : (
            <AnswerText
              question={question}
              said={dossier}
              none={<span className="fr-hint-text">{t.noAnswer}</span>}
            />
          )}
        </section>
      ))}
      {addenda.length > 0 && (
        <section aria-labelledby="complements" className="fr-mb-4w">
          <h3 id="complements" className="fr-h6 fr-mb-1w">
            {t.addenda}
          </h3>
          {addenda.map((text) => (
            <p key={text} className="portal-prose">
              {text}
            </p>
          ))}
        </section>
      )}
    </section>
  );
}

/** The name, the employers and the schools are there only where the call says that readings are not anonymous. */
function Facts({ t, dossier }: DossierProps) {
  const { tracks } = useT();
  const { name, main_track: main, secondary_track: second, years_experience: years } = dossier;
  const { employers, schools } = dossier;
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    ...(name ? ([[t.name, name]] as const) : []),
    [t.mainTrack, main ? tracks[main] : t.notSaid],
    ...(second ? ([[t.secondaryTrack, tracks[second]]] as const) : []),
    [t.years, years === undefined ? t.notSaid : t.yearsValue(years)],
    ...(employers ? ([[t.employers, <Stays key="e" t={t} stays={employers} />]] as const) : []),
    ...(schools ? ([[t.schools, <Stays key="s" t={t} stays={schools} />]] as const) : []),
  ];
  return (
    <dl className="portal-facts">
      {rows.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
