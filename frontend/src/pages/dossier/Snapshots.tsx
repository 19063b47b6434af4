// What was submitted, when, and the fingerprint that proves it.
import { Link } from 'react-router';
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import { grouped } from '../receipt/exact';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';

interface SnapshotsProps {
  dossier: Dossier;
  zone: string;
  t: DossierWords;
}

export function Snapshots({ dossier, zone, t }: SnapshotsProps) {
  const dates = useDates();
  return (
    <section aria-labelledby="depots" className="fr-mb-4w">
      <h2 id="depots" className="fr-h4">
        {t.snapshotsTitle}
      </h2>
      <p>{t.snapshotsText}</p>
      <DataTable
        caption={t.snapshotsCaption}
        captionHidden
        columns={t.snapshotsColumns}
        rows={dossier.snapshots.map(({ id, sequence, submitted_at, content_hash }) => [
          t.sequence(sequence),
          dates.instant(submitted_at, zone),
          grouped(content_hash),
          <Link key={id} to={`/candidature/${dossier.id}?depot=${id}`}>
            {t.readSnapshot(sequence)}
          </Link>,
          <Link key="r" to={`/candidature/${dossier.id}/recu/${sequence}`}>
            {t.receipt(sequence)}
          </Link>,
        ])}
      />
    </section>
  );
}
