// One application for the programme team: what was submitted, who read it, what is decided.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { useAsked } from '../dossier/asked';
import { callQuery, dossierQuery, dossiersQuery } from '../committee/shared/queries';
import { Addenda } from './Addenda';
import type { CandidacyWords } from './candidacy.fr';
import { Content } from './Content';
import { Decision } from './Decision';
import { Readings } from './Readings';

type Dossier = Schemas['Dossier'];

export default function CandidacyPage({ t }: { t: CandidacyWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(dossierQuery(id))}>
      {(dossier) => <OneDossier key={dossier.id} t={t} dossier={dossier} />}
    </Loaded>
  );
}

function OneDossier({ t, dossier }: { t: CandidacyWords; dossier: Dossier }) {
  const [invalid, setInvalid] = useState(false);
  return (
    <CommitteeFrame here={dossier.number} parent="selection">
      <PageTitle title={t.title(dossier.number)} invalid={invalid} />
      <WithCall t={t} dossier={dossier} onInvalid={setInvalid} />
    </CommitteeFrame>
  );
}

function WithCall(props: Omit<CandidacyProps, 'call'>) {
  return (
    <Loaded query={useQuery(callQuery(props.dossier.call_id))}>
      {(call) => <Candidacy {...props} call={call} />}
    </Loaded>
  );
}

interface CandidacyProps {
  t: CandidacyWords;
  dossier: Dossier;
  call: Call;
  /** A form of the page was refused, or is no longer: the page's title says it. */
  onInvalid: (invalid: boolean) => void;
}

function Candidacy({ t, dossier, call, onInvalid }: CandidacyProps) {
  const dates = useDates();
  const { can } = useMe();
  // The line of the committee's list: the only place where scores and decision stand together.
  const filter = { call_id: call.id, q: dossier.number, limit: 1 };
  const { data } = useQuery(dossiersQuery(filter));
  const summary = data?.items.find(({ id }) => id === dossier.id);
  const last = dossier.snapshots[0];
  const asked = useAsked(dossier, call);
  return (
    <>
      <p className="fr-text--lead">
        {last ? t.submittedAt(dates.instant(last.submitted_at, call.time_zone)) : t.notSubmitted}
        {last && asked && asked.form_version !== call.form_version && ` ${t.askedThen}`}
      </p>
      {last && call.anonymous_reading && can('putAnonymity') && (
        <p>
          <Link to={`${paths.selection}/${dossier.id}/anonymat`}>{t.anonymity}</Link>
        </p>
      )}
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-7">
          {asked && <Content t={t} content={dossier.draft} email={dossier.email} call={asked} />}
          <Addenda t={t} dossierId={dossier.id} zone={call.time_zone} />
        </div>
        <div className="fr-col-12 fr-col-lg-5">
          <div className="portal-aside">
            {summary && <Decision t={t} summary={summary} call={call} onInvalid={onInvalid} />}
          </div>
        </div>
      </div>
      {summary && <Readings t={t} summary={summary} call={call} />}
    </>
  );
}
