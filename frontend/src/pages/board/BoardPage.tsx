// The board of one run: who sits where, and what moving somebody would come to.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { assemblyQuery, underWay } from '../committee/shared/queries';
import type { BoardWords } from './board.fr';
import { boardQuery } from './queries';
import { Workspace } from './Workspace';
import './board.css';

type Assembly = Schemas['Assembly'];

export default function BoardPage({ t }: { t: BoardWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded key={id} query={useQuery(assemblyQuery(id))}>
      {(assembly) => <OneBoard t={t} assembly={assembly} />}
    </Loaded>
  );
}

function OneBoard({ t, assembly }: { t: BoardWords; assembly: Assembly }) {
  const dates = useDates();
  const { id, name, created_at: at, stages } = assembly;
  return (
    <CommitteeFrame here={t.here} parent="assemblies">
      <PageTitle title={t.title(name ?? t.run(dates.instant(at)))} />
      <p className="portal-prose portal-no-print">
        {t.lead} <Standing t={t} assembly={assembly} />
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm portal-no-print">
        <li>
          <Link className="fr-btn fr-btn--tertiary" to={`${paths.assemblies}/${id}`}>
            {t.toRun}
          </Link>
        </li>
        <li>
          <Link
            className="fr-btn fr-btn--tertiary"
            to={`${paths.assemblies}/comparaison?premier=${id}`}
          >
            {t.toCompare}
          </Link>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => window.print()}>
            {t.print}
          </button>
        </li>
      </ul>
      {stages.length > 0 ? (
        <Seats t={t} assembly={assembly} />
      ) : (
        <NoTeams t={t} assembly={assembly} />
      )}
    </CommitteeFrame>
  );
}

/** Why nothing can be saved here, if so. */
function Standing({ t, assembly: { policy, state } }: { t: BoardWords; assembly: Assembly }) {
  const { can } = useMe();
  if (policy === 'reference') return t.referenceOnly;
  if (state === 'released') return t.released;
  return can('createOverride') ? null : t.readOnly;
}

function NoTeams({ t, assembly }: { t: BoardWords; assembly: Assembly }) {
  return <p role="status">{underWay(assembly) ? t.notYet : (assembly.failure ?? t.failed)}</p>;
}

function Seats({ t, assembly }: { t: BoardWords; assembly: Assembly }) {
  return (
    <Loaded query={useQuery(boardQuery(assembly))}>
      {({ data, etag }) => <Workspace t={t} assembly={assembly} board={data} etag={etag} />}
    </Loaded>
  );
}
