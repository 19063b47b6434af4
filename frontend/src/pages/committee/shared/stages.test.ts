import { signed, verdict } from './stages';

describe('a stage that changes', () => {
  it.each([
    ['equipes', 15, 14, 'worse'],
    ['places', 34, 35, 'better'],
    ['qualite', 20523, 20423, 'worse'],
    ['rang3', 5, 4, 'better'],
    ['rang12', 0, 1, 'worse'],
    ['parite', 50, 50, 'same'],
  ])('%s from %i to %i is %s', (name, before, after, expected) => {
    expect(verdict({ name, before, after })).toBe(expected);
  });

  it('is written with its sign', () => {
    expect([signed(3), signed(-2), signed(0)]).toEqual(['+3', '−2', '0']);
  });
});
