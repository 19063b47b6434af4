// Where an application stands, in the candidate's words, and what comes next.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Link, useLocation } from 'react-router';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Instant, Until } from '../../ui/Time';
import { isOpening, wishesOver } from '../calls/current';
import type { Call } from '../calls/queries';
import { Answers } from './Answers';
import { useAsked } from './asked';
import type { DossierWords } from './dossier.fr';
import { Facts } from './Facts';
import type { Dossier } from './queries';
import { Snapshots } from './Snapshots';
import { stepPath, stepsOf } from './steps';
import { TeamTable } from './TeamTable';
import { Unsent } from './Unsent';
import { ThreadLink } from '../threads/ThreadLink';
import { Timeline } from './Timeline';
import { canWithdraw } from './withdrawal';
import { Colon } from '../../ui/Colon';

interface StatusViewProps {
  dossier: Dossier;
  call: Call;
  /** The reader is the candidate. */
  own: boolean;
  t: DossierWords;
}

export function StatusView({ dossier, call, own, t }: StatusViewProps) {
  const pick = usePick();
  const { number, status, next_step, closes_at, decision_reason, team, snapshots } = dossier;
  const zone = call.time_zone;
  const steps = stepsOf(call, dossier.draft.main_track);
  const asked = useAsked(dossier, call);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={own ? [{ label: t.mySpace, linkProps: { to: paths.mySpace } }] : []}
        classes={{ root: 'fr-mb-2w' }}
      />
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-9">
          <PageTitle title={t.statuses[status]} place={status} />
          <JustSubmitted dossier={dossier} zone={zone} t={t} />
          <Facts
            rows={[
              [t.call, `${pick(call.title)}, ${call.promotion.name}`],
              [t.number, <strong key="n">{number}</strong>],
              status === 'not_submitted' &&
                closes_at && [t.closedOn, <Until key="c" value={closes_at} zone={zone} />],
            ]}
          />
          <section aria-labelledby="suite" className="fr-callout">
            <h2 id="suite" className="fr-callout__title">
              {t.nextTitle}
            </h2>
            <p className="fr-callout__text fr-mb-1w">{next_step.text}</p>
            {next_step.by && (
              <p className="fr-mb-0">
                {t.by}
                <Colon />{' '}
                {isOpening(call, next_step.by) ? (
                  <Instant value={next_step.by} zone={zone} />
                ) : (
                  <Until value={next_step.by} zone={zone} />
                )}
              </p>
            )}
          </section>
          {decision_reason && (
            <section aria-labelledby="motif" className="fr-mb-4w">
              <h2 id="motif" className="fr-h4">
                {t.reasonTitle}
              </h2>
              <p className="portal-written">{decision_reason}</p>
            </section>
          )}
          {team && <TeamTable team={team} dossierId={dossier.id} t={t} />}
          {own && team && (
            <p>
              <Link to={`${paths.arrivals}/${dossier.id}`}>{t.arrival}</Link>
            </p>
          )}
          {own && <Unsent dossier={dossier} t={t} />}
          {own && (
            <Actions dossier={dossier} call={call} firstStep={steps[0]?.id ?? 'vous'} t={t} />
          )}
          {own && (
            <p>
              <ThreadLink dossierId={dossier.id} />
            </p>
          )}
          {own && snapshots.length > 0 && (
            <p>
              <Link to={`/candidature/${dossier.id}/consultations`}>{t.disclosures}</Link>
            </p>
          )}
          {own && <Timeline dossier={dossier} call={call} t={t} />}
          {snapshots.length > 0 && <Snapshots dossier={dossier} zone={zone} t={t} />}
          <details className="fr-mb-4w">
            <summary className="fr-h4">{t.contentTitle}</summary>
            <div className="fr-mt-2w">
              {asked && (
                <Answers
                  dossier={dossier}
                  values={dossier.draft}
                  call={asked}
                  t={t.form}
                  editable={false}
                />
              )}
            </div>
          </details>
          {own && canWithdraw(dossier) && (
            <p>
              <Link to={`/candidature/${dossier.id}?etape=retrait`}>{t.withdraw}</Link>
            </p>
          )}
          <p>
            {t.questionContact} <Link to={paths.contact}>{t.contactLink}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  dossier: Dossier;
  t: DossierWords;
}

/** Right after submitting: the confirmation, once. */
function JustSubmitted({ dossier, zone, t }: PartProps & { zone: string }) {
  const dates = useDates();
  const { state } = useLocation() as { state: { justSubmitted?: boolean } | null };
  const [last] = dossier.snapshots;
  if (!state?.justSubmitted || !last) return null;
  return (
    <Alert
      small
      severity="success"
      className="fr-mb-3w"
      description={t.submittedNow(
        dossier.number,
        last.sequence,
        dates.instant(last.submitted_at, zone),
      )}
    />
  );
}

function Actions({ dossier, call, firstStep, t }: PartProps & { call: Call; firstStep: string }) {
  const { id, editable, unsent_changes, snapshots, status } = dossier;
  const again = editable && snapshots.length > 0 && (unsent_changes || status === 'withdrawn');
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md fr-my-3w">
      {status === 'shortlisted' && (
        <Action
          to={`/candidature/${id}/voeux`}
          label={wishesOver(call) ? t.seeWishes : t.rank}
          primary={!wishesOver(call)}
        />
      )}
      {again && <Action to={stepPath(id, 'recapitulatif')} label={t.review} primary />}
      {editable && <Action to={stepPath(id, firstStep)} label={t.edit} />}
    </ul>
  );
}

function Action({ to, label, primary }: { to: string; label: string; primary?: boolean }) {
  return (
    <li>
      <Link className={primary ? 'fr-btn' : 'fr-btn fr-btn--secondary'} to={to}>
        {label}
      </Link>
    </li>
  );
}
