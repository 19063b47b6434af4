// What each score means, said once above the criteria.
import type { ReadingWords } from './reading.fr';

export function Scale({ t }: { t: ReadingWords }) {
  return (
    <div className="fr-mb-2w">
      <h3 className="fr-text--md fr-mb-1v">{t.scaleTitle}</h3>
      <ul className="fr-text--sm fr-mb-0">
        {t.scale.map((level) => (
          <li key={level}>{level}</li>
        ))}
      </ul>
    </div>
  );
}
