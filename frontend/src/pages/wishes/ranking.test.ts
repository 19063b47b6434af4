import { dropBeside, moveTo, sameOrder } from './ranking';

const order = ['a', 'b', 'c', 'd'];

describe('an order', () => {
  it('moves one item, and stops at both ends', () => {
    expect(moveTo(order, 'c', 1)).toEqual(['a', 'c', 'b', 'd']);
    expect(moveTo(order, 'a', -1)).toEqual(order);
    expect(moveTo(order, 'd', 9)).toEqual(order);
    expect(moveTo(order, 'unknown', 0)).toEqual(order);
  });

  it('drops one item above or below another', () => {
    expect(dropBeside(order, 'd', 'a', 'top')).toEqual(['d', 'a', 'b', 'c']);
    expect(dropBeside(order, 'a', 'c', 'bottom')).toEqual(['b', 'c', 'a', 'd']);
    expect(dropBeside(order, 'a', 'c', 'top')).toEqual(['b', 'a', 'c', 'd']);
    expect(dropBeside(order, 'a', 'a', 'top')).toEqual(order);
    expect(dropBeside(order, 'a', 'unknown', 'top')).toEqual(order);
  });

  it('is the same only in the same order', () => {
    expect(sameOrder(order, [...order])).toBe(true);
    expect(sameOrder(order, order.toReversed())).toBe(false);
    expect(sameOrder(order, ['a'])).toBe(false);
  });
});
