// Changing an order.

/** The list with an item at another rank (0 is first); unchanged when it is not in the list. */
export function moveTo(order: readonly string[], id: string, rank: number): string[] {
  if (!order.includes(id)) return [...order];
  const others = order.filter((one) => one !== id);
  const at = Math.max(0, Math.min(rank, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** The list after `id` was dropped above or below `target`. */
export function dropBeside(
  order: readonly string[],
  id: string,
  target: string,
  edge: 'top' | 'bottom',
): string[] {
  if (id === target) return [...order];
  const others = order.filter((one) => one !== id);
  const at = others.indexOf(target);
  return at < 0 ? [...order] : moveTo(order, id, edge === 'top' ? at : at + 1);
}

export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
