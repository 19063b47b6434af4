// The anonymous dossier, under the call's own questions.
import type { Schemas } from '../../api/types';
import { usePick, useT } from '../../i18n';
import { FileLinks } from '../../ui/FileLinks';
import type { ReadingWords } from './reading.fr';

interface DossierProps {
  t: ReadingWords;
  dossier: Schemas['AnonymousDossier'];
  questions: readonly Schemas['Question'][];
}

export function Dossier({ t, dossier, questions }: DossierProps) {
  const { tracks } = useT();
  const pick = usePick();
  const {
    main_track: main,
    secondary_track: second,
    years_experience: years,
    answers,
    addenda,
    files,
  } = dossier;
  const filesOf = (id: string) => files.filter(({ question }) => question === id);
  // A question of another track was never asked; of files, readers get some, under neutral names.
  const asked = questions.filter(
    ({ track, kind, id }) =>
      (!track || track === main) && (kind !== 'file' || filesOf(id).length > 0),
  );
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier" className="fr-h4">
        {t.dossierTitle}
      </h2>
      <dl className="portal-facts">
        <dt>{t.mainTrack}</dt>
        <dd>{main ? tracks[main] : t.notSaid}</dd>
        {second && (
          <>
            <dt>{t.secondaryTrack}</dt>
            <dd>{tracks[second]}</dd>
          </>
        )}
        <dt>{t.years}</dt>
        <dd>{years === undefined ? t.notSaid : t.yearsValue(years)}</dd>
      </dl>
      {asked.map(({ id, kind, label }) => (
        <section key={id} aria-labelledby={`question-${id}`} className="fr-mb-4w">
          <h3 id={`question-${id}`} className="fr-h6 fr-mb-1w">
            {pick(label)}
          </h3>
          {kind === 'file' ? (
            <FileLinks files={filesOf(id)} />
          ) : answers[id] ? (
            <p className="portal-prose">{answers[id]}</p>
          ) : (
            <p className="fr-hint-text">{t.noAnswer}</p>
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
