import {
  addDays,
  daysBetween,
  endOf,
  instantOf,
  inZone,
  isZone,
  shiftDays,
  wallOf,
  wallOfEnd,
} from './wallTime';

const paris = 'Europe/Paris';

describe('an hour typed in a zone', () => {
  it.each([
    ['2022-03-07', '00:00', paris, '2022-03-07T00:00:00+01:00'],
    ['2022-04-04', '00:00', paris, '2022-04-04T00:00:00+02:00'],
    ['2022-03-07', '18:30', 'Indian/Reunion', '2022-03-07T18:30:00+04:00'],
    ['2022-03-07', '18:30', 'America/Cayenne', '2022-03-07T18:30:00-03:00'],
    ['2022-03-07', '18:30', 'Asia/Kolkata', '2022-03-07T18:30:00+05:30'],
    ['2022-03-07', '18:30', 'America/St_Johns', '2022-03-07T18:30:00-03:30'],
  ])('%s %s in %s is %s', (day, time, zone, iso) => {
    expect(instantOf({ day, time }, zone)).toBe(iso);
    expect(wallOf(iso, zone)).toEqual({ day, time });
  });

  it('is refused when the clock skips it, as summer time begins', () => {
    expect(instantOf({ day: '2022-03-27', time: '02:30' }, paris)).toBeUndefined();
    expect(instantOf({ day: '2022-03-27', time: '01:59' }, paris)).toBe(
      '2022-03-27T01:59:00+01:00',
    );
    expect(instantOf({ day: '2022-03-27', time: '03:00' }, paris)).toBe(
      '2022-03-27T03:00:00+02:00',
    );
  });

  it('is the first of the two when the clock shows it twice, as summer time ends', () => {
    expect(instantOf({ day: '2022-10-30', time: '02:30' }, paris)).toBe(
      '2022-10-30T02:30:00+02:00',
    );
    expect(instantOf({ day: '2022-10-30', time: '03:00' }, paris)).toBe(
      '2022-10-30T03:00:00+01:00',
    );
  });

  it('comes back as it was typed, every hour of two years, in zones that change their clocks or not', () => {
    for (const zone of [paris, 'America/Miquelon', 'Pacific/Noumea', 'Australia/Lord_Howe']) {
      for (let hours = 0; hours < 2 * 366 * 24; hours += 7) {
        const at = new Date(Date.UTC(2022, 0, 1, hours, (hours * 13) % 60)).toISOString();
        const wall = wallOf(at, zone);
        const back = instantOf(wall, zone);
        expect(back && wallOf(back, zone)).toEqual(wall);
        expect(Date.parse(back ?? '')).toBeLessThanOrEqual(Date.parse(at));
        expect(Date.parse(at) - Date.parse(back ?? '')).toBeLessThanOrEqual(3_600_000);
      }
    }
  });

  it.each([
    ['', '10:00'],
    ['2022-04-03', ''],
    ['2022-02-31', '10:00'],
    ['03/04/2022', '10:00'],
    ['2022-04-03', '25:00'],
  ])('is nothing when it is not a date: %s %s', (day, time) => {
    expect(instantOf({ day, time }, paris)).toBeUndefined();
  });
});

describe('an end', () => {
  it('typed 23:59 is the next midnight, over a change of month, of year and to summer time', () => {
    expect(endOf({ day: '2022-04-03', time: '23:59' }, paris)).toBe('2022-04-04T00:00:00+02:00');
    expect(endOf({ day: '2022-03-26', time: '23:59' }, paris)).toBe('2022-03-27T00:00:00+01:00');
    expect(endOf({ day: '2022-03-27', time: '23:59' }, paris)).toBe('2022-03-28T00:00:00+02:00');
    expect(endOf({ day: '2022-12-31', time: '23:59' }, paris)).toBe('2023-01-01T00:00:00+01:00');
  });

  it('typed otherwise is that instant', () => {
    expect(endOf({ day: '2022-04-03', time: '18:00' }, paris)).toBe('2022-04-03T18:00:00+02:00');
    expect(endOf({ day: '2022-04-03', time: '' }, paris)).toBeUndefined();
  });

  it('at midnight is read as the day before, and comes back the same', () => {
    const wall = wallOfEnd('2022-04-04T00:00:00+02:00', paris);
    expect(wall).toEqual({ day: '2022-04-03', time: '23:59' });
    expect(endOf(wall, paris)).toBe('2022-04-04T00:00:00+02:00');
    expect(wallOfEnd('2022-04-04T12:00:00+02:00', paris)).toEqual({
      day: '2022-04-04',
      time: '12:00',
    });
  });
});

describe('dates that move', () => {
  it('keep their hour of the day over summer time', () => {
    expect(shiftDays('2022-03-20T18:00:00+01:00', 10, paris)).toBe('2022-03-30T18:00:00+02:00');
    expect(shiftDays('2022-04-04T00:00:00+02:00', -30, paris)).toBe('2022-03-05T00:00:00+01:00');
  });

  it('skip the hour that a clock skips', () => {
    expect(shiftDays('2022-03-20T02:30:00+01:00', 7, paris)).toBe('2022-03-27T03:30:00+02:00');
  });

  it('keep what the clock showed when the zone changes', () => {
    expect(inZone('2022-04-04T00:00:00+02:00', paris, 'Indian/Reunion')).toBe(
      '2022-04-04T00:00:00+04:00',
    );
  });

  it('count calendar days', () => {
    expect(addDays('2022-02-28', 1)).toBe('2022-03-01');
    expect(daysBetween('2022-03-07', '2023-03-07')).toBe(365);
  });
});

it('knows a zone by its name', () => {
  expect(isZone(paris)).toBe(true);
  expect(isZone('Europe/Lutece')).toBe(false);
  expect(isZone('')).toBe(false);
});
