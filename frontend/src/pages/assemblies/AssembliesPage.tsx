// Runs of the engine: start one, compare them, open one.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { assembliesQuery } from '../committee/shared/queries';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import type { AssembliesWords } from './assemblies.fr';
import { Run } from './Run';

type Assembly = Schemas['Assembly'];

export default function AssembliesPage({ t }: { t: AssembliesWords }) {
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ candidates }) => (candidates ? <Runs t={t} call={candidates} /> : <p>{t.noCall}</p>)}
      </PromotionScope>
    </CommitteeFrame>
  );
}

function Runs({ t, call }: { t: AssembliesWords; call: Call }) {
  const { can } = useMe();
  return (
    <Loaded query={useQuery(assembliesQuery(call.id))}>
      {(runs) => {
        const released = runs.find(({ state }) => state === 'released');
        return (
          <>
            {released ? (
              <p>
                {t.released(released.teams.length)} <Link to={paths.teams}>{t.toTeams}</Link>
              </p>
            ) : (
              <>
                <p className="portal-prose">{t.lead}</p>
                <p className="portal-prose">{t.method}</p>
                {can('createAssembly') && <Run t={t} callId={call.id} runs={runs} />}
              </>
            )}
            {runs.length > 1 && (
              <p>
                <Link to={`${paths.assemblies}/comparaison`}>{t.compare}</Link>
              </p>
            )}
            {runs.length === 0 ? <p>{t.none}</p> : <RunsTable t={t} runs={runs} call={call} />}
          </>
        );
      }}
    </Loaded>
  );
}

interface RunsTableProps {
  t: AssembliesWords;
  runs: readonly Assembly[];
  call: Call;
}

function RunsTable({ t, runs, call }: RunsTableProps) {
  const dates = useDates();
  const columns: Column<Assembly>[] = [
    {
      id: 'date',
      label: t.columns.date,
      cell: ({ id, created_at: at }) => (
        <Link to={`${paths.assemblies}/${id}`}>{dates.instant(at, call.time_zone)}</Link>
      ),
    },
    { id: 'name', label: t.columns.name, cell: ({ name }) => name },
    { id: 'policy', label: t.columns.policy, cell: ({ policy }) => t.policies[policy] ?? policy },
    {
      id: 'board',
      label: t.board,
      cell: ({ id, name, created_at: at }) => (
        <Link
          to={`${paths.assemblies}/${id}/tableau`}
          aria-label={`${t.board} ${name ?? dates.instant(at, call.time_zone)}`}
        >
          {t.board}
        </Link>
      ),
    },
    { id: 'teams', label: t.columns.teams, numeric: true, cell: ({ teams }) => teams.length },
    { id: 'people', label: t.columns.people, numeric: true, cell: peopleIn },
    { id: 'unplaced', label: t.columns.unplaced, numeric: true, cell: ({ unplaced }) => unplaced },
    { id: 'closed', label: t.columns.closed, numeric: true, cell: ({ closed }) => closed.length },
    {
      id: 'state',
      label: t.columns.state,
      cell: ({ state }) => (
        <span
          className={`fr-badge fr-badge--sm fr-badge--no-icon ${state === 'released' ? 'fr-badge--success' : ''}`}
        >
          {t.states[state]}
        </span>
      ),
    },
  ];
  return <RecordTable caption={t.caption} columns={columns} rows={runs} rowKey={({ id }) => id} />;
}

function peopleIn({ teams }: Assembly): number {
  return teams.reduce((sum, { members }) => sum + members.length, 0);
}
