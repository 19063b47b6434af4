// The people a challenge may meet, after the shortlist's release, and the host's vetoes.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { proposalQuery, type Challenge } from '../hosting/queries';
import { MeetingFrame } from './MeetingFrame';
import type { MeetingsWords } from './meetings.fr';
import { Present } from './Present';
import { calledBy, candidatesQuery, type Candidate } from './queries';
import { Told } from './Told';
import { Vetoes } from './Vetoes';

export default function MeetingsPage({ t }: { t: MeetingsWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(proposalQuery(id))}>
      {({ data }) => <Content key={id} t={t} challenge={data} />}
    </Loaded>
  );
}

function Content({ t, challenge }: { t: MeetingsWords; challenge: Challenge }) {
  const { can } = useMe();
  const title = t.title(challenge.name);
  return (
    <MeetingFrame challenge={challenge} here={title}>
      <PageTitle title={title} />
      <Loaded query={useQuery(candidatesQuery(challenge.id))}>
        {({ items, shortlist_released: released, fields = [] }) =>
          released ? (
            <>
              <p className="portal-prose">{t.lead}</p>
              {!can('presentCandidate') && <Told t={t} fields={fields} />}
              <p className="fr-text--lg fr-mb-2w">{t.count(items.length)}</p>
              {items.length > 0 && <People t={t} challengeId={challenge.id} people={items} />}
              {can('presentCandidate') && <Present t={t} challengeId={challenge.id} />}
              <Vetoes t={t} challenge={challenge} />
            </>
          ) : (
            <p className="portal-prose">{t.notReleased}</p>
          )
        }
      </Loaded>
    </MeetingFrame>
  );
}

interface PeopleProps {
  t: MeetingsWords;
  challengeId: string;
  people: readonly Candidate[];
}

function People({ t, challengeId, people }: PeopleProps) {
  return (
    <RecordTable<Candidate>
      caption={t.caption}
      captionHidden
      columns={useColumns(t, challengeId)}
      rows={people}
      rowKey={({ dossier_id: id }) => id}
    />
  );
}

function useColumns(t: MeetingsWords, challengeId: string): Column<Candidate>[] {
  const { tracks } = useT();
  return [
    {
      id: 'name',
      label: t.columns.name,
      cell: (person) => (
        <>
          <Link to={`${paths.hosting}/${challengeId}/candidatures/${person.dossier_id}`}>
            {calledBy(person)}
          </Link>
          {person.name && <span className="fr-hint-text">{person.number}</span>}
        </>
      ),
    },
    {
      id: 'track',
      label: t.columns.track,
      cell: ({ main_track: main, secondary_track: second }) =>
        [main, second].flatMap((track) => (track ? [tracks[track]] : [])).join(', '),
    },
    {
      id: 'years',
      label: t.columns.years,
      cell: ({ years_experience: years }) => (years === undefined ? '' : t.years(years)),
    },
    {
      id: 'places',
      label: t.columns.places,
      cell: ({ places = [] }) => places.join(', '),
    },
    {
      id: 'because',
      label: t.columns.because,
      cell: ({ because, presented_reason: reason }) => (
        <>
          {t.because[because]}
          {reason && <span className="fr-hint-text">{reason}</span>}
        </>
      ),
    },
  ];
}
