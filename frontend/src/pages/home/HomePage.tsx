// The home page: the call of the moment, what the programme is, how a promotion goes, where to start.
import { PageTitle } from '../../ui/PageTitle';
import { Audiences } from './Audiences';
import { CurrentCall } from './CurrentCall';
import type { HomeWords } from './home.fr';
import { Steps } from './Steps';
import { Tracks } from './Tracks';

export default function HomePage({ t }: { t: HomeWords }) {
  return (
    <>
      <div className="portal-hero">
        <div className="fr-container fr-py-6w fr-py-md-9w">
          <div className="fr-grid-row">
            <div className="fr-col-12 fr-col-lg-9">
              <PageTitle title={t.title} description={t.description} className="fr-h1 fr-mb-3w" />
              <p className="fr-text--xl fr-mb-0">{t.lead}</p>
            </div>
          </div>
        </div>
      </div>
      <div className="fr-container fr-py-6w">
        <CurrentCall t={t} />
        <Steps title={t.stepsTitle} steps={t.steps} />
        <Tracks title={t.tracksTitle} tracks={t.tracks} />
        <Audiences t={t} />
      </div>
    </>
  );
}
