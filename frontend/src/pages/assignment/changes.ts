// What a proposal changes, and the decisions by hand that go with it.
import type { Order, Pair, Proposal } from './queries';

type Line = Proposal['dossiers'][number];

/** The dossiers whose readers change or lack. */
export function changedLines(proposal: Proposal): Line[] {
  return proposal.dossiers.filter(
    ({ seats, missing }) => missing > 0 || seats.some(({ change }) => change !== 'stays'),
  );
}

const same = (a: Pair, b: Pair) => a.dossier_id === b.dossier_id && a.reader_id === b.reader_id;

/** The order with one more decision by hand; the opposite decision on the same pair goes. */
export function decided(order: Order, kind: 'imposed' | 'excluded', pair: Pair): Order {
  const other = kind === 'imposed' ? 'excluded' : 'imposed';
  return {
    ...order,
    [kind]: [...(order[kind] ?? []).filter((one) => !same(one, pair)), pair],
    [other]: (order[other] ?? []).filter((one) => !same(one, pair)),
  };
}

/** The order without one of its decisions by hand. */
export function undecided(order: Order, pair: Pair): Order {
  const left = (list: Pair[] | undefined) => (list ?? []).filter((one) => !same(one, pair));
  return { ...order, imposed: left(order.imposed), excluded: left(order.excluded) };
}

/** How far apart the loads of those who may receive something are. */
export function spread(loads: Proposal['loads']): [least: number, most: number] {
  const given = loads.filter(({ apart }) => !apart).map(({ after }) => after);
  return given.length === 0 ? [0, 0] : [Math.min(...given), Math.max(...given)];
}
