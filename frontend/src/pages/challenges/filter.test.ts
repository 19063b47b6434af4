import { challenge } from '../../test/candidate';
import { filterChallenges, filtersOf, plain, tracksOf } from './filter';

const tides = challenge(1, 'Étiages', 'design');
const beacon = challenge(2, 'Balise', 'development', { sites: ['Lyon'] });
const all = [tides, beacon];
const found = (query: string) =>
  filterChallenges(all, filtersOf(new URLSearchParams(query))).map(({ name }) => name);

describe('the filters of an address', () => {
  it('are ignored when they mean nothing', () => {
    expect(filtersOf(new URLSearchParams('metier=plomberie&x=1'))).toEqual({
      q: '',
      track: undefined,
      call: undefined,
    });
  });
});

describe('finding challenges', () => {
  it('shows all without a filter, in the order given', () => {
    expect(found('')).toEqual(['Étiages', 'Balise']);
  });

  it('ignores accents and case, and wants every word', () => {
    expect(found('q=ETIAGES')).toEqual(['Étiages']);
    expect(found('q=institut+marees+lyon')).toEqual(['Balise']);
    expect(found('q=etiages+lyon')).toEqual([]);
    expect(plain('L’Été')).toBe("l'ete");
  });

  it('keeps those that accept a track, or answered a call', () => {
    expect(found('metier=development')).toEqual(['Balise']);
    expect(found('appel=another')).toEqual([]);
    expect(found(`appel=${tides.call_id}&metier=design`)).toEqual(['Étiages']);
  });

  it('lists the tracks of a challenge once each', () => {
    expect(tracksOf({ posts: [...tides.posts, ...tides.posts, ...beacon.posts] })).toEqual([
      'design',
      'development',
    ]);
  });
});
