import { challenge } from '../../test/candidate';
import { filtersOf, tracksOf, withFilter } from './filter';

const of = (query: string) => filtersOf(new URLSearchParams(query));

describe('the filters of an address', () => {
  it('are ignored when they mean nothing', () => {
    expect(of('metier=plomberie&x=1&q=+&lieu=')).toEqual({});
  });

  it('are asked of the server under its own names', () => {
    expect(of('q=%C3%A9tiages+lyon&metier=design&ministere=Mer&lieu=Brest&appel=c1')).toEqual({
      q: 'étiages lyon',
      track: 'design',
      ministry: 'Mer',
      place: 'Brest',
      call_id: 'c1',
    });
  });

  it('change one at a time, and leave when emptied', () => {
    const some = new URLSearchParams('lieu=Brest&q=mer');
    expect(withFilter(some, 'track', 'design').toString()).toBe('lieu=Brest&q=mer&metier=design');
    expect(withFilter(some, 'q', '').toString()).toBe('lieu=Brest');
  });
});

it('lists the tracks of a challenge once each', () => {
  const tides = challenge(1, 'Étiages', 'development');
  const beacon = challenge(2, 'Balise', 'design');
  expect(tracksOf({ posts: [...tides.posts, ...tides.posts, ...beacon.posts] })).toEqual([
    'design',
    'development',
  ]);
});
