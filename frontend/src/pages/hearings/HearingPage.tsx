// The hearing of a challenge: for its jury, what was submitted beside the shared grid; for the host, when
// and where.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { serverClock } from '../../lib/clock/clock';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { ChallengeContent } from '../hosting/ChallengeContent';
import { GridForm } from './GridForm';
import { GridView } from './GridView';
import { HearingFacts } from './HearingFacts';
import type { HearingsWords } from './hearings.fr';
import { hearingQuery, type Hearing } from './queries';
import '../committee/shared/committee.css';

export default function HearingPage({ t }: { t: HearingsWords }) {
  const { id = '' } = useParams();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Loaded query={useQuery(hearingQuery(id))}>
        {(found) => <Content key={id} t={t} found={found} />}
      </Loaded>
    </div>
  );
}

/** The page above this one, for whoever comes. */
function useAbove({ mine, challenge }: Hearing) {
  const { pages } = useT();
  if (mine === 'organiser') return { label: pages.jury, linkProps: { to: paths.jury } };
  if (mine === 'host') {
    return { label: challenge.name, linkProps: { to: `${paths.hosting}/${challenge.id}` } };
  }
  return { label: pages.hearings, linkProps: { to: paths.hearings } };
}

function Content({ t, found }: { t: HearingsWords; found: Versioned<Hearing> }) {
  const { data: hearing } = found;
  const { challenge, form, grid, mine } = hearing;
  const title = t.hearingOf(challenge.name);
  return (
    <>
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: paths.home }}
        segments={[useAbove(hearing)]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={title} />
      <p className="fr-text--lead">{challenge.administration}</p>
      {mine === 'host' && <p className="portal-prose">{t.hostLead}</p>}
      <HearingFacts t={t} hearing={hearing} />
      {form && grid && (
        <div className="fr-grid-row fr-grid-row--gutters">
          <section className="fr-col-12 fr-col-lg-7" aria-labelledby="forme">
            <h2 id="forme" className="fr-h4">
              {t.formTitle}
            </h2>
            <ChallengeContent challenge={form} t={t.challenge} submittedAt={t.submittedAt} />
          </section>
          <section className="fr-col-12 fr-col-lg-5" aria-labelledby="grille">
            <div className="portal-aside">
              <h2 id="grille" className="fr-h4">
                {t.gridTitle}
              </h2>
              <Grid t={t} hearing={hearing} />
            </div>
          </section>
        </div>
      )}
    </>
  );
}

function Grid({ t, hearing }: { t: HearingsWords; hearing: Hearing }) {
  const { me } = useMe();
  const { grid, mine, referent, starts_at: at } = hearing;
  // Once the form is open it stays: a refusal is told in it, never by taking it away.
  if (grid?.editable) return <GridForm t={t} hearing={hearing} user={me?.id ?? ''} />;
  const early = serverClock.now() < Date.parse(at);
  return (
    <>
      <p>
        {mine !== 'referent'
          ? t.gridRead(referent?.name ?? t.nobody)
          : early
            ? t.gridNotOpen
            : t.gridClosed}
      </p>
      <GridView t={t} hearing={hearing} />
    </>
  );
}
