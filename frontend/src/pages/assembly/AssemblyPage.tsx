// One run: the teams it makes, what it closes and why, and the act that releases it.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { assemblyQuery } from '../committee/shared/queries';
import type { AssemblyWords } from './assembly.fr';
import { ReleaseTeams } from './ReleaseTeams';
import { RunState } from './RunState';
import { Stages } from './Stages';
import { Summary } from './Summary';
import { TeamsTable } from './TeamsTable';

type Assembly = Schemas['Assembly'];

export default function AssemblyPage({ t }: { t: AssemblyWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded key={id} query={useQuery(assemblyQuery(id))}>
      {(assembly) => <OneRun t={t} assembly={assembly} />}
    </Loaded>
  );
}

function OneRun({ t, assembly }: { t: AssemblyWords; assembly: Assembly }) {
  const dates = useDates();
  const { state } = assembly;
  return (
    <CommitteeFrame here={t.here} parent="assemblies">
      <PageTitle title={t.title(dates.instant(assembly.created_at))} />
      <RunState t={t} assembly={assembly} />
      {(state === 'proposed' || state === 'released') && <Outcome t={t} assembly={assembly} />}
    </CommitteeFrame>
  );
}

function Outcome({ t, assembly }: { t: AssemblyWords; assembly: Assembly }) {
  return (
    <>
      <p>
        <Link
          className="fr-btn fr-btn--secondary"
          to={`${paths.assemblies}/${assembly.id}/tableau`}
        >
          {t.toBoard}
        </Link>
      </p>
      <ReleaseTeams t={t} assembly={assembly} />
      <Summary t={t} assembly={assembly} />
      <section aria-labelledby="equipes" className="fr-mb-6w">
        <h2 id="equipes" className="fr-h4">
          {t.teamsTitle}
        </h2>
        {assembly.teams.length === 0 ? (
          <p>{t.noTeams}</p>
        ) : (
          <TeamsTable t={t} teams={assembly.teams} />
        )}
      </section>
      <Closed t={t} assembly={assembly} />
      <Stages t={t} assembly={assembly} />
    </>
  );
}

function Closed({ t, assembly: { closed } }: { t: AssemblyWords; assembly: Assembly }) {
  if (closed.length === 0) return null;
  return (
    <section aria-labelledby="fermes" className="fr-mb-6w">
      <h2 id="fermes" className="fr-h4">
        {t.closedTitle}
      </h2>
      <ul>
        {closed.map(({ challenge, reason }) => (
          <li key={challenge.id} className="fr-mb-1w">
            <strong>{challenge.name}</strong>
            {challenge.administration && ` (${challenge.administration})`}
            <br />
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
