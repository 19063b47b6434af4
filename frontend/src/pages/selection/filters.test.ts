import { filterOf, isFiltered, sortOf, withValues } from './filters';

const search = (text: string) => new URLSearchParams(text);

describe('the filters of an address', () => {
  it('are asked as the API names them, fifty a page', () => {
    expect(
      filterOf(
        search('numero=7K3&metier=design&decision=waiting&signal=unsure&tri=-mean&suite=abc'),
      ),
    ).toEqual({
      q: '7K3',
      track: 'design',
      decision: 'waiting',
      signal: 'unsure',
      sort: '-mean',
      cursor: 'abc',
      limit: 50,
    });
  });

  it('are left out when they say nothing known', () => {
    expect(filterOf(search('numero=%20&metier=magie&tri=hasard'))).toEqual({
      q: undefined,
      track: undefined,
      decision: undefined,
      signal: undefined,
      sort: 'number',
      cursor: undefined,
      limit: 50,
    });
  });

  it('tell a narrowed list from an empty one', () => {
    expect(isFiltered(search('tri=mean&suite=abc'))).toBe(false);
    expect(isFiltered(search('decision=undecided'))).toBe(true);
  });

  it('start again at the first page, and keep the rest', () => {
    const next = withValues(search('promotion=6&tri=mean&suite=abc'), {
      track: 'design',
      number: '',
    });
    expect(next.toString()).toBe('promotion=6&tri=mean&metier=design');
  });
});

describe('the order of the list', () => {
  it('puts the best mean first, then turns round', () => {
    expect(sortOf('mean', 'number')).toEqual({ direction: undefined, target: '-mean' });
    expect(sortOf('mean', '-mean')).toEqual({ direction: 'descending', target: 'mean' });
    expect(sortOf('mean', 'mean')).toEqual({ direction: 'ascending', target: '-mean' });
    expect(sortOf('calibrated', '-calibrated').target).toBe('calibrated');
    expect(sortOf('mean', '-calibrated')).toEqual({ direction: undefined, target: '-mean' });
  });

  it('is one column at a time', () => {
    expect(sortOf('number', 'number').direction).toBe('ascending');
    expect(sortOf('readings', 'number').direction).toBeUndefined();
  });
});
