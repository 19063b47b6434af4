// The released teams that the reader may see: all for the committee, theirs for hosts and recruits.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { teamsQuery } from '../committee/shared/queries';
import type { TeamsWords } from './teams.fr';
import '../committee/shared/committee.css';

type Team = Schemas['Team'];

export default function TeamsPage({ t }: { t: TeamsWords }) {
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: paths.home }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <Loaded query={useQuery(teamsQuery)}>
        {(teams) => (
          <>
            <PageTitle title={t.title} />
            {teams.length === 0 ? (
              <p className="fr-text--lead">{t.none}</p>
            ) : (
              <Teams t={t} teams={teams} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Teams({ t, teams }: { t: TeamsWords; teams: readonly Team[] }) {
  const people = teams.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      <p className="fr-text--lead">
        {t.lead} {t.count(teams.length, people)}
      </p>
      <ul className="portal-cards">
        {teams.map((team) => (
          <OneTeam key={team.challenge.id} t={t} team={team} />
        ))}
      </ul>
    </>
  );
}

function OneTeam({ t, team }: { t: TeamsWords; team: Team }) {
  const { tracks } = useT();
  const dates = useDates();
  const { challenge, members, starts_on: from, ends_on: to } = team;
  return (
    <li>
      <h2 className="fr-h6 fr-mb-1v">{challenge.name}</h2>
      {challenge.administration && (
        <p className="fr-text--sm fr-mb-2w">{challenge.administration}</p>
      )}
      <h3 className="fr-text--sm fr-mb-1v">{t.members}</h3>
      <ul className="fr-mb-2w">
        {members.map(({ dossier_id: id, name, number, track }) => (
          <li key={id}>
            {name ?? number}
            {track && `, ${tracks[track].toLocaleLowerCase()}`}
          </li>
        ))}
      </ul>
      {from && to && (
        <p className="fr-text--sm fr-mb-0">{t.dates(dates.day(from), dates.day(to))}</p>
      )}
    </li>
  );
}
