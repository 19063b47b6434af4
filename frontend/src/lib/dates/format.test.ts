import { en } from '../../i18n/en';
import { fr } from '../../i18n/fr';
import {
  formatDay,
  formatDayOf,
  formatForReader,
  formatInstant,
  formatTimeOf,
  formatUntil,
  zoneName,
} from './format';

const inFrench = { lang: 'fr', words: fr.dates } as const;
const inEnglish = { lang: 'en', words: en.dates } as const;

/** Non-breaking spaces as plain ones, to read the expectations. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the end of a window', () => {
  it('at midnight includes the whole day before', () => {
    expect(plain(formatUntil('2022-04-04T00:00:00+02:00', inFrench))).toBe(
      'dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris)',
    );
    expect(plain(formatUntil('2022-04-04T00:00:00+02:00', inEnglish))).toBe(
      'Sunday 3 April 2022 inclusive, until midnight (Paris time)',
    );
  });

  it('is midnight in the zone of the call, however it is written', () => {
    expect(plain(formatUntil('2022-04-03T22:00:00Z', inFrench))).toContain(
      'dimanche 3 avril 2022 inclus',
    );
    // The same wall clock in winter: one hour less of offset.
    expect(plain(formatUntil('2022-03-06T23:00:00Z', inFrench))).toContain(
      'dimanche 6 mars 2022 inclus',
    );
  });

  it('crosses months and years', () => {
    expect(plain(formatUntil('2023-01-01T00:00:00+01:00', inFrench))).toContain(
      'samedi 31 décembre 2022 inclus',
    );
    expect(plain(formatUntil('2024-03-01T00:00:00+01:00', inFrench))).toContain(
      'jeudi 29 février 2024 inclus',
    );
  });

  it('at another hour says it', () => {
    expect(plain(formatUntil('2017-10-27T17:00:00+02:00', inFrench))).toBe(
      'vendredi 27 octobre 2017, jusqu’à 17 h (heure de Paris)',
    );
    expect(plain(formatUntil('2022-04-03T23:59:00+02:00', inFrench))).toContain('jusqu’à 23 h 59');
  });
});

describe('an instant', () => {
  it('is said in the zone of the call', () => {
    expect(plain(formatInstant('2022-03-30T08:00:00Z', inFrench))).toBe(
      'mercredi 30 mars 2022 à 10 h (heure de Paris)',
    );
    expect(plain(formatInstant('2022-03-30T08:05:00Z', inEnglish))).toBe(
      'Wednesday 30 March 2022 at 10:05 (Paris time)',
    );
  });

  it('says the first of a month as French does', () => {
    expect(plain(formatInstant('2022-04-01T12:00:00+02:00', inFrench))).toContain(
      'vendredi 1er avril 2022',
    );
    expect(plain(formatInstant('2022-04-01T12:00:00+02:00', inEnglish))).toContain(
      'Friday 1 April 2022',
    );
  });

  it('names a zone it has no words for by its city', () => {
    expect(zoneName('America/New_York', fr.dates)).toBe('heure de New York');
    expect(zoneName('Africa/Abidjan', fr.dates)).toBe('heure d’Abidjan');
    expect(zoneName('Indian/Reunion', fr.dates)).toBe('heure de La Réunion');
  });
});

describe('the reader’s own clock', () => {
  const end = '2022-04-04T00:00:00+02:00';

  it('is added when it differs', () => {
    expect(plain(formatForReader(end, 'America/Toronto', inFrench))).toBe(
      'soit dimanche 3 avril 2022 à 18 h à votre heure locale',
    );
    expect(plain(formatForReader(end, 'America/Toronto', inEnglish))).toBe(
      'that is Sunday 3 April 2022 at 18:00 in your local time',
    );
  });

  it.each(['Europe/Paris', 'Europe/Brussels', undefined])('is left out in %s', (zone) => {
    expect(formatForReader(end, zone, inFrench)).toBeUndefined();
  });
});

describe('days and hours', () => {
  it('read a calendar day as it is, in no zone', () => {
    expect(plain(formatDay('2022-09-12', 'fr'))).toBe('12 septembre 2022');
    expect(plain(formatDay('2022-09-12', 'fr', { weekday: true }))).toBe('lundi 12 septembre 2022');
  });

  it('read an instant in a zone', () => {
    expect(plain(formatDayOf('2022-04-03T22:30:00Z', 'fr'))).toBe('4 avril 2022');
    expect(plain(formatTimeOf('2022-04-03T10:26:00Z', 'fr'))).toBe('12 h 26');
    expect(formatTimeOf('2022-04-03T10:26:00Z', 'en', 'UTC')).toBe('10:26');
  });

  it('follow summer time', () => {
    expect(plain(formatTimeOf('2022-03-27T00:59:00Z', 'fr'))).toBe('1 h 59');
    expect(plain(formatTimeOf('2022-03-27T01:00:00Z', 'fr'))).toBe('3 h');
  });
});
