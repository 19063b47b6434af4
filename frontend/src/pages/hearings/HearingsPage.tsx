// The hearings of a juror: those to come, then the others.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { serverClock } from '../../lib/clock/clock';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import type { HearingsWords } from './hearings.fr';
import { hearingsQuery, type Hearing } from './queries';
import { split } from './split';

export default function HearingsPage({ t }: { t: HearingsWords }) {
  return (
    <div className="fr-container fr-mt-4w fr-mb-8w">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={useQuery(hearingsQuery)}>
        {(hearings) =>
          hearings.length === 0 ? <p>{t.none}</p> : <Lists t={t} hearings={hearings} />
        }
      </Loaded>
    </div>
  );
}

function Lists({ t, hearings }: { t: HearingsWords; hearings: readonly Hearing[] }) {
  const { coming, past } = split(hearings, serverClock.now());
  return (
    <>
      <h2 className="fr-h4">{t.coming}</h2>
      {coming.length > 0 ? <Table t={t} caption={t.coming} rows={coming} /> : <p>{t.noComing}</p>}
      {past.length > 0 && (
        <>
          <h2 className="fr-h4">{t.past}</h2>
          <Table t={t} caption={t.past} rows={past} />
        </>
      )}
    </>
  );
}

interface TableProps {
  t: HearingsWords;
  caption: string;
  rows: readonly Hearing[];
}

function Table({ t, caption, rows }: TableProps) {
  return (
    <RecordTable<Hearing>
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ challenge }) => challenge.id}
      columns={[
        {
          id: 'challenge',
          label: t.columns.challenge,
          cell: ({ challenge: { id, name, administration } }) => (
            <>
              <Link to={`${paths.hearings}/${id}`}>{name}</Link>
              <span className="fr-hint-text">{administration}</span>
            </>
          ),
        },
        {
          id: 'when',
          label: t.columns.when,
          cell: ({ starts_at: at, minutes }) => (
            <>
              <Instant value={at} />, {t.minutes(minutes)}
            </>
          ),
        },
        { id: 'where', label: t.columns.where, cell: ({ place, link }) => place ?? link },
        { id: 'mine', label: t.columns.mine, cell: ({ mine }) => t.parts[mine] },
      ]}
    />
  );
}
