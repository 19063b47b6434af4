// What was submitted, to be read again.
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../lib/dates/useDates';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import type { Call } from '../calls/queries';
import { Answers } from './Answers';
import { asked } from './asked';
import type { DossierWords } from './dossier.fr';
import { DossierFrame } from './DossierFrame';
import { Facts } from './Facts';
import type { Dossier } from './queries';
import { snapshotQuery } from './snapshotQuery';

interface SnapshotViewProps {
  dossier: Dossier;
  snapshotId: string;
  call: Call;
  t: DossierWords;
}

export function SnapshotView({ dossier, snapshotId, call, t }: SnapshotViewProps) {
  const dates = useDates();
  const { data: snapshot, error } = useQuery(snapshotQuery(dossier.id, snapshotId));
  if (error) return <ErrorView error={error} />;
  if (!snapshot) return <Loading />;
  const { form } = snapshot;
  return (
    <DossierFrame
      dossierId={dossier.id}
      title={t.snapshotTitle(snapshot.sequence)}
      place={snapshotId}
      t={t}
    >
      <Facts
        rows={[
          [t.number, dossier.number],
          [t.submittedAt, dates.instant(snapshot.submitted_at, call.time_zone)],
        ]}
      />
      <div className="portal-fields">
        <h2 className="fr-h4">{t.form.answersTitle}</h2>
        {form.version !== call.form_version && <p>{t.askedThen(form.version)}</p>}
        <Answers
          dossier={dossier}
          values={snapshot.content}
          call={asked(call, form)}
          t={t.form}
          editable={false}
        />
      </div>
    </DossierFrame>
  );
}
