import { exactTime, grouped, weight } from './exact';

describe('figures of a receipt', () => {
  it('tells the time as it is written, to the microsecond, in no other zone', () => {
    expect(exactTime('2022-04-03T21:14:05.123456+02:00')).toBe('21:14:05,123456 (+02:00)');
    expect(exactTime('2022-04-03T21:14:05.12+02:00')).toBe('21:14:05,120000 (+02:00)');
    expect(exactTime('2022-04-03T21:14:05Z')).toBe('21:14:05,000000 (+00:00)');
    expect(exactTime('hier')).toBe('hier');
  });

  it('groups a fingerprint without losing a letter', () => {
    expect(grouped('0123456789abcdef01')).toBe('01234567 89abcdef 01');
    expect(grouped('')).toBe('');
  });

  it('weighs a file', () => {
    expect(weight(48213, 'fr').replaceAll(/\s/g, ' ')).toBe('48 213 octets');
    expect(weight(48213, 'en')).toBe('48,213 bytes');
  });
});
