// What changed between two states of a challenge: a sentence, then what stood before and after.
import type { Schemas } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import type { VersionsWords } from './versions.fr';

interface ChangesTableProps {
  t: Pick<VersionsWords, 'caption' | 'columns' | 'empty'>;
  changes: readonly Schemas['ChallengeChange'][];
}

export function ChangesTable({ t, changes }: ChangesTableProps) {
  return (
    <DataTable
      caption={t.caption}
      columns={t.columns}
      rows={changes.map(({ text, before, after }) => [
        text,
        <Said key="before" text={before ?? t.empty} />,
        <Said key="after" text={after ?? t.empty} />,
      ])}
    />
  );
}

function Said({ text }: { text: string }) {
  return <div className="portal-written">{text}</div>;
}
