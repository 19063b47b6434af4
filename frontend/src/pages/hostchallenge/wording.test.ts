import { fr } from '../../i18n/fr';
import { challengeForm } from '../../test/host';
import t from './hostchallenge.fr';
import { labelOf, textOf } from './wording';

describe('two versions of a field', () => {
  it('are under the name that the form gives it', () => {
    const label = (...path: string[]) => labelOf(path, t, challengeForm, ({ fr: text }) => text);
    expect(label('answers', 'mission')).toBe('Mission');
    expect(label('posts')).toBe('Postes recherchés');
    expect(label('contacts', 'hr', 'email')).toMatch(/^Ressources humaines.: Adresse électronique/);
    expect(label('financing', 'route')).toBe(t.route);
  });

  it('are read as people write them', () => {
    const text = (value: Parameters<typeof textOf>[0]) => textOf(value, t, fr.tracks);
    expect(text(['Paris', 'Lyon'])).toBe('Paris, Lyon');
    expect(
      text([
        { id: 'x', accepted_tracks: ['design'], expertise: 'cartes', required: true },
        { accepted_tracks: [], required: false },
      ]),
    ).toBe('1. Design, cartes, poste nécessaire. 2. –.');
    expect(
      text([
        { name: 'Alix', share: 40 },
        { name: 'Noa', share: 0 },
      ]),
    ).toBe('1. Alix, 40\u00A0%. 2. Noa.');
    expect([text(true), text(null), text('')]).toEqual(['oui', 'vide', 'vide']);
  });
});
