import { lineOf } from './address';

describe('the line of an address', () => {
  it.each([
    ['ligne=103', 103],
    ['ligne=1', 1],
    ['ligne=0', undefined],
    ['ligne=1001', undefined],
    ['ligne=2.5', undefined],
    ['ligne=dix', undefined],
    ['', undefined],
  ])('%s', (search, line) => {
    expect(lineOf(new URLSearchParams(search))).toBe(line);
  });
});
