// What was submitted, when, and the fingerprint that proves it.
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';

interface SnapshotsProps {
  dossier: Dossier;
  zone: string;
  t: DossierWords;
}

const groupLength = 8;

/** In groups, so that it can be compared by eye and breaks at the edge of a small screen. */
function grouped(hash: string): string {
  return hash.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join(' ') ?? hash;
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
        rows={dossier.snapshots.map(({ sequence, submitted_at, content_hash }) => [
          t.sequence(sequence),
          dates.instant(submitted_at, zone),
          grouped(content_hash),
        ])}
      />
    </section>
  );
}
