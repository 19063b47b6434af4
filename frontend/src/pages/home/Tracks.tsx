// The five tracks, each with its pictogram.
import coding from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/digital/coding.svg';
import dataVisualization from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/digital/data-visualization.svg';
import ecosystem from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/digital/ecosystem.svg';
import justice from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/institutions/justice.svg';
import digitalArt from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/leisure/digital-art.svg';
import { Pictogram } from '../../ui/Pictogram';
import type { HomeWords } from './home.fr';

type Track = keyof HomeWords['tracks'];

const pictograms: readonly [Track, string][] = [
  ['design', digitalArt],
  ['development', coding],
  ['data_engineering', ecosystem],
  ['data_science', dataVisualization],
  ['digital_law', justice],
];

export function Tracks({ title, tracks }: { title: string; tracks: HomeWords['tracks'] }) {
  return (
    <section aria-labelledby="metiers" className="fr-mb-8w">
      <h2 id="metiers" className="fr-mb-4w">
        {title}
      </h2>
      <ul className="portal-tracks">
        {pictograms.map(([track, file]) => (
          <li key={track} className="fr-p-3w">
            <Pictogram file={file} />
            <div>
              <h3 className="fr-h6 fr-mb-1v">{tracks[track].name}</h3>
              <p className="fr-text--sm fr-mb-0">{tracks[track].text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
