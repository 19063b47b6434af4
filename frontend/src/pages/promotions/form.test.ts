import { faultsOf, inputOf, lastDayOf, nextPromotion, typedOf } from './form';
import promotionsFr from './promotions.fr';

const sixth = {
  number: 6,
  name: 'EIG 6',
  places: 50,
  team_min: 2,
  team_max: 3,
  starts_on: '2022-09-12',
  months: 10,
};

describe('the figures of a promotion', () => {
  it('are sent as they were read when nothing is typed', () => {
    expect(inputOf(typedOf(sixth))).toEqual(sixth);
    expect(faultsOf(typedOf(sixth), promotionsFr)).toEqual([]);
  });

  it('say what is wrong, field by field', () => {
    const typed = { ...typedOf(sixth), places: '0', team_max: '1', name: ' ', months: 'dix' };
    const fields = faultsOf(typed, promotionsFr).map(({ field }) => field);
    expect(fields).toEqual(['places', 'months', 'name', 'team_max']);
  });

  it('of the next one follow from the last', () => {
    const last = { ...sixth, id: 'p', ends_on: '2023-07-11', version: 1 };
    const next = nextPromotion([last], promotionsFr);
    expect([next.number, next.name]).toEqual(['7', 'EIG 7']);
    expect(faultsOf(next, promotionsFr).map(({ field }) => field)).toEqual(['starts_on']);
    expect(nextPromotion([], promotionsFr).number).toBe('1');
  });
});

describe('the last day of the immersions', () => {
  it.each([
    ['2022-09-12', '10', '2023-07-11'],
    ['2022-01-31', '1', '2022-02-27'],
    ['2023-08-31', '6', '2024-02-28'],
    ['2022-03-01', '12', '2023-02-28'],
  ])('from %s for %s months is %s', (starts_on, months, day) => {
    expect(lastDayOf({ starts_on, months })).toBe(day);
  });

  it('is unknown until both are there', () => {
    expect(lastDayOf({ starts_on: '', months: '10' })).toBeUndefined();
    expect(lastDayOf({ starts_on: '2022-09-12', months: '' })).toBeUndefined();
    expect(lastDayOf({ starts_on: '2022-09-12', months: '400' })).toBeUndefined();
  });
});
