import { en } from '../../i18n/en';
import { fr } from '../../i18n/fr';
import { durationName, durationOf } from './duration';

const say = (iso: string) => durationName(iso, fr.dates, 'moins d’une seconde');

describe('a duration of the API', () => {
  it.each([
    ['PT0.000001S', 0.001],
    ['PT34H0.000000S', 34 * 3_600_000],
    ['PT2H3M4.5S', 2 * 3_600_000 + 3 * 60_000 + 4500],
  ])('%s is read', (iso, milliseconds) => {
    expect(durationOf(iso)).toBeCloseTo(milliseconds);
  });

  it('is nothing when it is not one', () => {
    expect([durationOf('PT'), durationOf('34 h'), durationOf('')]).toEqual(
      Array(3).fill(undefined),
    );
  });

  it('is said in its two largest units', () => {
    expect(say('PT0.000001S')).toBe('moins d’une seconde');
    expect(say('PT1.900000S')).toBe('1 seconde');
    expect(say('PT34H0.5S')).toBe('1 jour et 10 heures');
    expect(say('PT1H0M5.0S')).toBe('1 heure');
    expect(durationName('PT2M1.0S', en.dates, '')).toBe('2 minutes and 1 second');
  });
});
