// The reader's applications: where each stands, what comes next and by when.
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePick, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { currentCall, isOpening, wishesOver } from '../calls/current';
import { callsQuery, type Call } from '../calls/queries';
import { dossierQuery, myDossiersQuery, type Dossier } from '../dossier/queries';
import { ThreadLink } from '../threads/ThreadLink';
import type { SpaceWords } from './space.fr';

interface MyDossiersProps {
  /** Nothing else brings the reader here: the way to apply is shown. */
  invited: boolean;
  t: SpaceWords;
}

export function MyDossiers({ invited, t }: MyDossiersProps) {
  const { frame } = useT();
  const { data: mine, error } = useQuery(myDossiersQuery);
  const { data: calls } = useQuery(callsQuery);
  const dossiers = useQueries({ queries: (mine ?? []).map(({ id }) => dossierQuery(id)) });
  const current = calls && currentCall(calls);
  if (mine?.length === 0 && !invited) return null;
  return (
    <section aria-labelledby="candidatures" className="fr-mb-6w">
      <h2 id="candidatures" className="fr-h3">
        {t.dossiersTitle}
      </h2>
      {error && <p role="alert">{t.dossiersFailed}</p>}
      {!mine && !error && <p>{frame.loading}</p>}
      {mine?.length === 0 && (
        <p>
          {t.noDossier}{' '}
          {current && (
            <Link className="fr-link" to={`/appels/${current.id}`}>
              {t.seeCall}
            </Link>
          )}
        </p>
      )}
      <ul className="portal-plain-list">
        {dossiers.map(
          ({ data }) =>
            data && (
              <li key={data.data.id} className="portal-row">
                <OneDossier
                  dossier={data.data}
                  call={calls?.find(({ id }) => id === data.data.call_id)}
                  t={t}
                />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

interface OneDossierProps {
  dossier: Dossier;
  call: Call | undefined;
  t: SpaceWords;
}

function OneDossier({ dossier, call, t }: OneDossierProps) {
  const pick = usePick();
  const dates = useDates();
  const { id, number, status, next_step, editable } = dossier;
  return (
    <>
      <Badge noIcon>{t.statuses[status]}</Badge>
      <h3 className="fr-h5 fr-mt-1w fr-mb-1v">{call ? pick(call.title) : t.number(number)}</h3>
      <p className="fr-text--sm fr-mb-1w">
        {call && `${call.promotion.name}, `}
        {t.number(number)}
      </p>
      <p className="fr-mb-1w">{next_step.text}</p>
      {next_step.by && (
        <p className="fr-mb-2w">
          {t.by(
            call && isOpening(call, next_step.by)
              ? dates.instant(next_step.by, call.time_zone)
              : dates.until(next_step.by, call?.time_zone),
          )}
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <Link className="fr-btn" to={`/candidature/${id}`}>
            {editable && status === 'draft' ? t.resume : t.follow}
          </Link>
        </li>
        <li>
          <ThreadLink className="fr-btn fr-btn--tertiary" dossierId={id} />
        </li>
        {status === 'shortlisted' && (
          <li>
            <Link className="fr-btn fr-btn--secondary" to={`/candidature/${id}/voeux`}>
              {wishesOver(call) ? t.seeWishes : t.rank}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
