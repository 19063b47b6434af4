import { faultOfSites, sitesOf, toggled } from './form';

describe('the sites of a challenge', () => {
  it('are one a line, without blanks or repetitions', () => {
    expect(sitesOf(' Paris \n\nLyon\nParis\n')).toEqual(['Paris', 'Lyon']);
  });
  it('are six at most', () => {
    expect(faultOfSites(sitesOf('a\nb\nc\nd\ne\nf'))).toBeUndefined();
    expect(faultOfSites(sitesOf('a\nb\nc\nd\ne\nf\ng'))).toBe('sitesTooMany');
  });
  it('are short', () => {
    expect(faultOfSites(['a'.repeat(120)])).toBeUndefined();
    expect(faultOfSites(['a'.repeat(121)])).toBe('siteTooLong');
  });
});

describe('a list that one ticks', () => {
  it('gains and loses an item once', () => {
    expect(toggled(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'b', true)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
