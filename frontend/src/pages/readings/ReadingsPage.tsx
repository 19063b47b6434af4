// A reader's list: how far they are, and the way to the next dossier.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { myReadingsQuery } from '../committee/shared/queries';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { firstToDo, isDone, type Reading } from './order';
import type { ReadingsWords } from './readings.fr';
import { StateBadge } from './StateBadge';

export default function ReadingsPage({ t }: { t: ReadingsWords }) {
  const readings = useQuery(myReadingsQuery);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: paths.home }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <Loaded query={readings}>
        {(items) => (
          <>
            <PageTitle title={t.title} />
            {items.length === 0 ? (
              <p className="fr-text--lead">{t.none}</p>
            ) : (
              <>
                <p className="fr-text--lead portal-prose">{t.lead}</p>
                <Progress t={t} readings={items} />
                <Table t={t} readings={items} />
              </>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Progress({ t, readings }: { t: ReadingsWords; readings: readonly Reading[] }) {
  const done = readings.filter(isDone).length;
  const next = firstToDo(readings);
  return (
    <div className="fr-mb-4w">
      <p className="fr-mb-1w">
        <strong>{t.progress(done, readings.length)}</strong>
      </p>
      <progress
        className="portal-progress fr-mb-3w"
        value={done}
        max={readings.length}
        aria-label={t.progressLabel}
      />
      {next ? (
        <p>
          <Link className="fr-btn" to={`${paths.readings}/${next.id}`}>
            {done === 0 ? t.begin : t.next}
          </Link>
        </p>
      ) : (
        <p>{t.allDone}</p>
      )}
    </div>
  );
}

function Table({ t, readings }: { t: ReadingsWords; readings: readonly Reading[] }) {
  const { tracks } = useT();
  const track: Column<Reading> = {
    id: 'track',
    label: t.track,
    cell: ({ main_track: main }) => main && tracks[main],
  };
  const columns: Column<Reading>[] = [
    {
      id: 'code',
      label: t.code,
      cell: ({ id, code }) => <Link to={`${paths.readings}/${id}`}>{code}</Link>,
    },
    track,
    {
      id: 'scored',
      label: t.scored,
      cell: ({ scores }) => Object.keys(scores).length,
    },
    { id: 'state', label: t.state, cell: ({ state }) => <StateBadge state={state} t={t.states} /> },
  ];
  return (
    <RecordTable caption={t.caption} columns={columns} rows={readings} rowKey={({ id }) => id} />
  );
}
