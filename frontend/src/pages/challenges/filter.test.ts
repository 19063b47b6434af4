import { challenge } from '../../test/candidate';
import { fr } from '../../i18n/fr';
import { filterChallenges, filtersOf, namesOf, plain, tracksOf } from './filter';

const tides = challenge(1, 'Étiages', 'design');
const beacon = challenge(2, 'Balise', 'development', { sites: ['Lyon'] });
const all = [tides, beacon];
const found = (query: string) =>
  filterChallenges(all, filtersOf(new URLSearchParams(query)), fr.tracks).map(({ name }) => name);

describe('the filters of an address', () => {
  it('are ignored when they mean nothing', () => {
    expect(filtersOf(new URLSearchParams('metier=plomberie&x=1'))).toEqual({
      q: '',
      track: undefined,
      ministry: undefined,
      place: undefined,
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

  it('keeps those of a ministry or a place, and lists each of these once', () => {
    const of = (id: number, ministry: string, sites: string[]) =>
      challenge(id, `Défi ${id}`, 'design', {
        administration: { id: 'a', name: 'Office', ministry },
        sites,
      });
    const some = [of(3, 'Écologie', ['Évry', 'Lyon']), of(4, 'Armées', ['evry'])];
    const named = (query: string) =>
      filterChallenges(some, filtersOf(new URLSearchParams(query)), fr.tracks).length;
    expect([named('ministere=ecologie'), named('lieu=Évry'), named('lieu=Nice')]).toEqual([
      1, 2, 0,
    ]);
    expect(namesOf(some, ({ sites }) => sites)).toEqual(['Évry', 'Lyon']);
    expect(namesOf(some, ({ administration }) => [administration.ministry])).toEqual([
      'Armées',
      'Écologie',
    ]);
  });

  it('looks into the names of tracks and the texts', () => {
    const told = challenge(5, 'Houle', 'digital_law', { answers: { mission: 'Marées' } });
    const text = (query: string) =>
      filterChallenges([told], filtersOf(new URLSearchParams(query)), fr.tracks).length;
    expect([text('q=droit+marees'), text('q=design')]).toEqual([1, 0]);
  });

  it('lists the tracks of a challenge once each', () => {
    expect(tracksOf({ posts: [...tides.posts, ...tides.posts, ...beacon.posts] })).toEqual([
      'design',
      'development',
    ]);
  });
});
