// What two runs are worth, objective by objective, and how they serve wishes.
import type { Schemas } from '../../api/types';
import { RecordTable } from '../committee/shared/RecordTable';
import { WishChart } from '../committee/shared/WishChart';
import type { CompareWords } from './compare.fr';

type Side = Schemas['AssemblySide'];

export function Measures({ t, sides }: { t: CompareWords; sides: readonly [Side, Side] }) {
  const [first, second] = sides;
  const head = (label: string, { name }: Side) => (name ? `${label} (${name})` : label);
  const heads = [head(t.first, first), head(t.second, second)];
  const row = (label: string, of: (side: Side) => string | number) => ({
    label,
    values: sides.map(of),
  });
  const rows = [
    row(t.method, ({ policy }) => t.policies[policy] ?? policy),
    row(t.teams, ({ measure }) => measure.teams),
    row(t.places, ({ measure }) => measure.places),
    row(t.quality, ({ measure }) => measure.quality),
    row(t.envy, ({ measure }) => measure.envy),
  ];
  return (
    <>
      <RecordTable
        caption={t.measuresCaption}
        columns={[
          { id: 'objective', label: t.objective, cell: ({ label }) => label },
          ...heads.map((label, index) => ({
            id: String(index),
            label,
            numeric: true,
            cell: ({ values }: (typeof rows)[number]) => values[index],
          })),
        ]}
        rows={rows}
        rowKey={({ label }) => label}
      />
      <p className="fr-text--sm">{t.envyHint}</p>
      <WishChart
        t={t}
        series={sides.map(({ measure }, index) => ({
          name: heads[index] ?? '',
          counts: measure.wishes,
        }))}
      />
    </>
  );
}
