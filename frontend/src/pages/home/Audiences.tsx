// Two ways in: applying, and proposing a challenge.
import { Card } from '@codegouvfr/react-dsfr/Card';
import { paths } from '../../navigation';
import type { HomeWords } from './home.fr';

export function Audiences({ t }: { t: HomeWords }) {
  const cards = [
    { title: t.candidateTitle, desc: t.candidateText, to: `${paths.help}#candidater` },
    { title: t.hostTitle, desc: t.hostText, to: `${paths.help}#proposer-un-defi` },
  ];
  return (
    <section aria-labelledby="commencer">
      <h2 id="commencer" className="fr-mb-4w">
        {t.audiencesTitle}
      </h2>
      <div className="fr-grid-row fr-grid-row--gutters">
        {cards.map(({ title, desc, to }) => (
          <div key={to} className="fr-col-12 fr-col-md-6">
            <Card title={title} titleAs="h3" desc={desc} linkProps={{ to }} enlargeLink />
          </div>
        ))}
      </div>
    </section>
  );
}
