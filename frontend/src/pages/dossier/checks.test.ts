import {
  emptyEntry,
  employerOf,
  entryOf,
  faultOfEntry,
  isPhone,
  lengthOf,
  placesOf,
  savable,
  schoolOf,
  yearsOf,
} from './checks';

describe('what can be saved', () => {
  it.each(['06 12 34 56 78', '+33 6 12 34 56 78', '(0)6.12-34'])('%s is a number', (typed) => {
    expect(isPhone(typed)).toBe(true);
  });

  it.each(['06 12', '6 12+34 56 78', 'six', '1'.repeat(16)])('%s is not', (typed) => {
    expect(isPhone(typed)).toBe(false);
  });

  it('counts whole years from 0 to 60', () => {
    expect([yearsOf('0'), yearsOf(' 4 '), yearsOf('60')]).toEqual([0, 4, 60]);
    expect([yearsOf('61'), yearsOf('-1'), yearsOf('4,5'), yearsOf('')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('counts characters as the server does', () => {
    expect(lengthOf('é👩')).toBe(2);
  });

  it('reads one place a line, each once', () => {
    expect(placesOf(' Paris \n\nLyon;Paris\n')).toEqual(['Paris', 'Lyon']);
    expect(placesOf('x\n'.repeat(3) + 'y'.repeat(100))).toEqual(['x', 'y'.repeat(80)]);
  });
});

describe('a line of the path', () => {
  const entry = { ...emptyEntry, name: 'Atelier' };

  it('needs a name as soon as it says something, and an end after its start', () => {
    expect(faultOfEntry(emptyEntry)).toBeUndefined();
    expect(faultOfEntry({ ...emptyEntry, as: 'Design' })).toBe('name');
    expect(faultOfEntry({ ...entry, from: '2020-01-01', to: '2019-01-01' })).toBe('order');
    expect(faultOfEntry({ ...entry, from: '2020-01-01', to: '2020-01-01' })).toBeUndefined();
  });

  it('is saved without what was left empty, and read back the same', () => {
    expect(savable([emptyEntry, entry, { ...emptyEntry, as: 'x' }])).toEqual([entry]);
    expect(employerOf({ ...entry, as: ' Design ' })).toEqual({ name: 'Atelier', role: 'Design' });
    expect(schoolOf({ ...entry, as: 'Master' })).toEqual({ name: 'Atelier', degree: 'Master' });
    expect(entryOf(schoolOf({ ...entry, as: 'Master', to: '2020-01-01' }))).toEqual({
      ...entry,
      as: 'Master',
      to: '2020-01-01',
    });
  });
});
