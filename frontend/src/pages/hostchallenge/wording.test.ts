import { fr } from '../../i18n/fr';
import t from './hostchallenge.fr';
import { labelOf, textOf } from './wording';

describe('two versions of a field', () => {
  it('are under the name that the form gives it', () => {
    expect(labelOf(['answers', 'mission'], t)).toBe('Mission de la structure');
    expect(labelOf(['posts'], t)).toBe('Postes recherchés');
  });

  it('are read as people write them', () => {
    const text = (value: Parameters<typeof textOf>[0]) => textOf(value, t, fr.tracks);
    expect(text(['Paris', 'Lyon'])).toBe('Paris, Lyon');
    expect(
      text([{ accepted_tracks: ['design'], expertise: 'cartes' }, { accepted_tracks: [] }]),
    ).toBe('Poste 1\u00A0: Design, cartes. Poste 2\u00A0: –.');
    expect([text(true), text(null), text('')]).toEqual(['oui', 'vide', 'vide']);
  });
});
