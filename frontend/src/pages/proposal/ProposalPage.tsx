// One proposed challenge: what was submitted, the jury's decision, its publication.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { ChallengeContent } from '../hosting/ChallengeContent';
import { allChallengesQuery, proposalQuery, type Challenge } from '../hosting/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { decisionText } from '../proposals/decision';
import type { ProposalsWords } from '../proposals/proposals.fr';
import { Decide } from './Decide';
import { Examination } from './Examination';
import { Publish } from './Publish';

export default function ProposalPage({ t }: { t: ProposalsWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

/** Whether the decisions of the challenge's call are public; the others of the call tell. */
function useReleased({ call_id: callId, decision }: Challenge): boolean {
  const { data: others } = useQuery(allChallengesQuery);
  if (decision) return decision.released;
  return others?.some((one) => one.call_id === callId && one.decision?.released) ?? false;
}

function Content({ t, found }: { t: ProposalsWords; found: Versioned<Challenge> }) {
  const challenge = found.data;
  const { id, name, status, decision } = challenge;
  const released = useReleased(challenge);
  const { can } = useMe();
  const [invalid, setInvalid] = useState(false);
  const decidable = status === 'submitted' || (decision && !decision.released);
  return (
    <ProgrammeFrame here={name} parent="hostChallenges">
      <PageTitle title={name} invalid={invalid} />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-7">
          <ChallengeContent challenge={challenge} t={t.challenge} submittedAt={t.submittedAt} />
        </div>
        <div className="fr-col-12 fr-col-lg-5">
          <dl className="portal-dates">
            <dt>{t.columns.status}</dt>
            <dd>{t.statuses[status]}</dd>
            {status !== 'draft' && (
              <>
                <dt>{t.columns.decision}</dt>
                <dd>{decisionText(challenge, t)}</dd>
              </>
            )}
            {decision?.released && decision.reason && (
              <>
                <dt>{t.reason}</dt>
                <dd className="portal-written">{decision.reason}</dd>
              </>
            )}
          </dl>
          {status === 'draft' && <p>{t.stillDraft}</p>}
          {status !== 'draft' && can('listJury') && (
            <Examination t={t} challenge={challenge} over={!decidable} />
          )}
          {decidable && (
            <Decide t={t} challenge={challenge} released={released} onInvalid={setInvalid} />
          )}
          {status === 'kept' && !released && <p>{t.publishHelp}</p>}
          <Publish t={t} found={found} possible={status === 'kept' && released} />
          {(status === 'kept' || status === 'published') && can('reviseChallenge') && (
            <p>
              <Link to={`${paths.hostChallenges}/${id}/modifier`}>{t.revise}</Link>
              {challenge.revision_requested && ` (${t.changeAsked})`}
            </p>
          )}
          {status !== 'draft' && (
            <p>
              <Link to={`${paths.hosting}/${id}/versions`}>{t.versions}</Link>
            </p>
          )}
          {status === 'published' && (
            <p>
              <Link className="fr-link" to={`${paths.challenges}/${id}`}>
                {t.see}
              </Link>
            </p>
          )}
          {status === 'published' && can('listChallengeCandidates') && (
            <p>
              <Link to={`${paths.hosting}/${id}/candidatures`}>{t.candidates}</Link>
            </p>
          )}
          {can('answerChallengeThread') && (
            <p>
              <Link to={`${paths.threads}/defi/${id}`}>{t.thread}</Link>
            </p>
          )}
        </div>
      </div>
    </ProgrammeFrame>
  );
}
