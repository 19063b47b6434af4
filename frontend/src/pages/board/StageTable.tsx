// Every objective without and with a demand, in the order in which they count.
import type { Schemas } from '../../api/types';
import { RecordTable } from '../committee/shared/RecordTable';
import type { ScenarioWords } from '../committee/shared/scenario.fr';
import { signed, verdict } from '../committee/shared/stages';

interface StageTableProps {
  t: Pick<ScenarioWords, 'stageName'> & {
    stagesCaption: string;
    stage: string;
    before: string;
    after: string;
    difference: string;
    verdicts: Record<ReturnType<typeof verdict>, string>;
  };
  stages: readonly Schemas['StageChange'][];
}

export function StageTable({ t, stages }: StageTableProps) {
  return (
    <RecordTable
      caption={t.stagesCaption}
      columns={[
        { id: 'stage', label: t.stage, cell: ({ name }) => t.stageName(name) },
        { id: 'before', label: t.before, numeric: true, cell: ({ before }) => before },
        { id: 'after', label: t.after, numeric: true, cell: ({ after }) => after },
        {
          id: 'difference',
          label: t.difference,
          cell: (change) => {
            const judged = verdict(change);
            if (judged === 'same') return t.verdicts.same;
            return `${signed(change.after - change.before)} (${t.verdicts[judged]})`;
          },
        },
      ]}
      rows={stages}
      rowKey={({ name }) => name}
    />
  );
}
