// What the engine sought, in order, and whether it proved that nothing does better.
import type { Schemas } from '../../api/types';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import type { AssemblyWords } from './assembly.fr';

type Stage = Schemas['Stage'];

export function Stages({ t, assembly }: { t: AssemblyWords; assembly: Schemas['Assembly'] }) {
  const columns: Column<Stage>[] = [
    { id: 'stage', label: t.stage, cell: ({ name }) => t.stageName(name) },
    { id: 'value', label: t.value, numeric: true, cell: ({ value }) => value },
    { id: 'proof', label: t.proof, cell: ({ proved }) => (proved ? t.proved : t.notProved) },
  ];
  return (
    <section aria-labelledby="etapes">
      <h2 id="etapes" className="fr-h4">
        {t.stagesTitle}
      </h2>
      <RecordTable
        caption={t.stagesCaption}
        captionHidden
        columns={columns}
        rows={assembly.stages}
        rowKey={({ name }) => name}
      />
    </section>
  );
}
