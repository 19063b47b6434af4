// One person that a challenge may meet: what the rules let a host read, and the veto on a post.
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { usePick, useT } from '../../i18n';
import { AnswerText } from '../../ui/AnswerText';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery, type Challenge } from '../hosting/queries';
import { MeetingFrame } from './MeetingFrame';
import type { MeetingsWords } from './meetings.fr';
import { calledBy, candidateQuery, type CandidateDetail } from './queries';
import { Told } from './Told';
import { VetoForm } from './VetoForm';
import { Withdraw } from './Withdraw';

export default function MeetingPage({ t }: { t: MeetingsWords }) {
  const { id = '', dossier = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  const candidate = useQuery(candidateQuery(id, dossier));
  return (
    <Loaded query={challenge}>
      {({ data }) => (
        <Loaded query={candidate}>
          {(person) => <Content key={dossier} t={t} challenge={data} person={person} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ContentProps {
  t: MeetingsWords;
  challenge: Challenge;
  person: CandidateDetail;
}

function Content({ t, challenge, person }: ContentProps) {
  const { can } = useMe();
  return (
    <MeetingFrame challenge={challenge} here={calledBy(person)} list={t.title(challenge.name)}>
      <PageTitle title={calledBy(person)} />
      {!can('presentCandidate') && <Told t={t} fields={[]} />}
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-8">
          <Facts t={t} person={person} />
          <Answers t={t} person={person} />
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          {can('createVeto') && <VetoForm t={t} challenge={challenge} person={person} />}
          {can('removeCandidate') && person.because === 'presented' && (
            <Withdraw t={t} challengeId={challenge.id} person={person} />
          )}
        </div>
      </div>
    </MeetingFrame>
  );
}

function Facts({ t, person }: Pick<ContentProps, 't' | 'person'>) {
  const { tracks } = useT();
  const { number, main_track: main, secondary_track: second, places = [] } = person;
  const { years_experience: years, because, presented_reason: reason } = person;
  const rows: [string, string | undefined][] = [
    [t.number, number],
    [t.columns.track, [main, second].flatMap((one) => (one ? [tracks[one]] : [])).join(', ')],
    [t.columns.years, years === undefined ? undefined : t.years(years)],
    [t.columns.places, places.join(', ')],
    [t.columns.because, t.because[because] + (reason ? ` – ${reason}` : '')],
  ];
  return (
    <dl className="portal-facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

function Answers({ t, person }: Pick<ContentProps, 't' | 'person'>) {
  const pick = usePick();
  const { questions, main_track: main } = person;
  // A question of another track was never asked; files are not for hosts.
  const asked = questions.filter(
    ({ kind, track }) => kind !== 'file' && (!track || track === main),
  );
  return asked.map((question) => (
    <section key={question.id} aria-labelledby={`question-${question.id}`} className="fr-mb-3w">
      <h2 id={`question-${question.id}`} className="fr-h6 fr-mb-1w">
        {pick(question.label)}
      </h2>
      <AnswerText question={question} said={person} none={t.noAnswer} />
    </section>
  ));
}
