// What was written of a challenge. A text that was never published is said to be so.
import type { ChallengesWords } from './challenges.fr';
import { sectionOrder } from './order';
import type { Challenge } from './queries';

export function Sections({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const { sections, unpublished_sections } = challenge;
  const written = sectionOrder.filter((section) => sections[section]);
  const unpublished = sectionOrder.filter((section) => unpublished_sections.includes(section));
  return (
    <section aria-labelledby="defi">
      <h2 id="defi" className="fr-h3">
        {t.aboutTitle}
      </h2>
      {written.map((section) => (
        <div key={section} className="fr-mb-3w">
          <h3 className="fr-h5">{t.sections[section]}</h3>
          <p className="portal-written">{sections[section]}</p>
        </div>
      ))}
      {unpublished.length > 0 && (
        <p>{t.unpublishedNote(unpublished.map((section) => t.sections[section]).join(', '))}</p>
      )}
      {written.length === 0 && unpublished.length === 0 && <p>{t.nothingWritten}</p>}
    </section>
  );
}
