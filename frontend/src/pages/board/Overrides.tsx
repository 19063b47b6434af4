// A table of demands, each with its price and its motive.
import type { Schemas } from '../../api/types';
import { RecordTable } from '../committee/shared/RecordTable';
import type { BoardWords } from './board.fr';
import { demandText } from './demandText';

type Override = Schemas['Override'];

interface OverridesProps {
  t: BoardWords;
  overrides: readonly Override[];
  when: (at: string) => string;
}

export function Overrides({ t, overrides, when }: OverridesProps) {
  const state = ({ counts, undone_at: at }: Override) => {
    if (counts) return t.inForce;
    return at ? t.undoneState : t.replaced;
  };
  return (
    <RecordTable
      caption={t.historyCaption}
      captionHidden
      columns={[
        { id: 'demand', label: t.demand, cell: (one) => demandText(t.demands, one) },
        { id: 'motive', label: t.motive, cell: ({ motive }) => motive },
        {
          id: 'price',
          label: t.price,
          cell: ({ price }) =>
            price.length === 0 ? (
              t.noPrice
            ) : (
              <ul className="fr-raw-list">
                {price.map(({ name, before, after }) => (
                  <li key={name}>{t.priceValue(t.stageName(name), before, after)}</li>
                ))}
              </ul>
            ),
        },
        { id: 'by', label: t.by, cell: ({ created_by: by }) => by },
        { id: 'on', label: t.on, cell: ({ created_at: at }) => when(at) },
        { id: 'state', label: t.state, cell: state },
      ]}
      rows={overrides}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}
