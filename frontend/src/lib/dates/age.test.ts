import { fr } from '../../i18n/fr';
import { ageName } from './age';

const now = Date.parse('2022-03-30T10:00:00+02:00');
const say = (since: string) => ageName(since, fr.dates, 'moins d’une minute', now);

describe('how long ago', () => {
  it.each([
    ['2022-03-30T09:59:30+02:00', 'moins d’une minute'],
    ['2022-03-30T09:58:00+02:00', '2 minutes'],
    ['2022-03-30T07:30:00+02:00', '2 heures'],
    ['2022-03-28T11:00:00+02:00', '47 heures'],
    ['2022-03-28T10:00:00+02:00', '2 jours'],
    ['2022-02-28T10:00:00+01:00', '29 jours'],
  ])('%s is %s', (since, words) => {
    expect(say(since)).toBe(words);
  });
});
