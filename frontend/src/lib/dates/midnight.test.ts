import { midnightAfter } from './midnight';

describe('the end of a day', () => {
  it.each([
    ['2022-03-26', 'Europe/Paris', '2022-03-26T23:00:00.000Z'],
    ['2022-03-27', 'Europe/Paris', '2022-03-27T22:00:00.000Z'],
    ['2022-04-01', 'Europe/Paris', '2022-04-01T22:00:00.000Z'],
    ['2022-12-31', 'Indian/Reunion', '2022-12-31T20:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(midnightAfter(day, zone)).toBe(instant);
  });

  it('needs a day', () => {
    expect(midnightAfter('', 'Europe/Paris')).toBeUndefined();
    expect(midnightAfter('demain', 'Europe/Paris')).toBeUndefined();
  });
});
