// What was written of a challenge. A text that was never published is said to be so.
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../../i18n';
import type { ChallengesWords } from './challenges.fr';
import { challengeFormQuery, writtenOf, type Challenge } from './queries';

export function Sections({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const say = usePick();
  const { data: form } = useQuery(challengeFormQuery);
  if (!form) return null;
  const written = writtenOf(challenge, form.sections);
  const unpublished = form.sections.filter(({ id }) => challenge.unpublished_sections.includes(id));
  return (
    <section aria-labelledby="defi">
      <h2 id="defi" className="fr-h3">
        {t.aboutTitle}
      </h2>
      {written.map(({ id, label, fields }) => (
        <div key={id} className="fr-mb-3w">
          <h3 className="fr-h5">{say(label)}</h3>
          {fields.map((field) => (
            <div key={field.id} className="fr-mb-2w">
              <h4 className="fr-h6 fr-mb-1v">{say(field.label)}</h4>
              <p className="portal-written">{challenge.answers[field.id]}</p>
            </div>
          ))}
        </div>
      ))}
      {unpublished.length > 0 && (
        <p>{t.unpublishedNote(unpublished.map(({ label }) => say(label)).join(', '))}</p>
      )}
      {written.length === 0 && unpublished.length === 0 && <p>{t.nothingWritten}</p>}
    </section>
  );
}
