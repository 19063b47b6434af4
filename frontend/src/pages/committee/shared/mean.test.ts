import { hundredths, meanText } from './mean';

describe('a mean', () => {
  it.each([
    [11, 3, '3,67'],
    [10, 3, '3,33'],
    [0, 6, '0,00'],
    [30, 6, '5,00'],
    // Halves go up, always: 0.125 and 0.375 are where binary fractions disagree.
    [1, 8, '0,13'],
    [3, 8, '0,38'],
    [41, 40, '1,03'],
    [201, 200, '1,01'],
  ])('of %i over %i reads %s', (sum, count, text) => {
    expect(meanText(sum, count, 'fr')).toBe(text);
  });

  it('is absent when nothing was scored', () => {
    expect(meanText(0, 0, 'fr')).toBeUndefined();
  });

  it('is written as each language does', () => {
    expect(meanText(11, 3, 'en')).toBe('3.67');
  });

  it('never disagrees with exact arithmetic', () => {
    for (let count = 1; count <= 60; count++) {
      for (let sum = 0; sum <= 5 * count; sum++) {
        const exact = Number((BigInt(sum) * 200n + BigInt(count)) / (BigInt(count) * 2n));
        expect(hundredths(sum, count)).toBe(exact);
      }
    }
  });
});
