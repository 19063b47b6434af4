import { characterAt, isMasked, pieces, withMask, wordsOf } from './passages';

const mask = (from: number, to: number, question = 'why') => ({ question, from, to });

describe('a place of a text field', () => {
  it.each([
    ['Zoé à Brest', 6, 6],
    ['🙂 Zoé', 3, 2],
    ['un\r\ndeux', 3, 4],
    ['un\r\ndeux', 99, 8],
    ['', 0, 0],
  ])('%j at %i is the character %i', (answer, place, character) => {
    expect(characterAt(answer, place)).toBe(character);
  });
});

describe('masks', () => {
  it('become one where they meet or overlap', () => {
    expect(withMask([mask(0, 3), mask(10, 12)], mask(3, 8))).toEqual([mask(0, 8), mask(10, 12)]);
    expect(withMask([mask(0, 3), mask(10, 12)], mask(2, 11))).toEqual([mask(0, 12)]);
    expect(withMask([mask(0, 3)], mask(0, 3, 'what'))).toEqual([mask(0, 3, 'what'), mask(0, 3)]);
  });

  it('cover what lies within them', () => {
    expect(isMasked([mask(2, 8)], mask(3, 8))).toBe(true);
    expect(isMasked([mask(2, 8)], mask(3, 9))).toBe(false);
    expect(isMasked([mask(2, 8)], mask(3, 8, 'what'))).toBe(false);
  });

  it('cut an answer by its characters', () => {
    expect(pieces('🙂 Zoé à Brest', [mask(2, 5), mask(8, 13)])).toEqual([
      '🙂 ',
      undefined,
      ' à ',
      undefined,
      '',
    ]);
    expect(wordsOf('🙂 Zoé', mask(2, 5))).toBe('Zoé');
  });
});
