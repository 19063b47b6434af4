// Every text page says the same things in both languages, whatever the installation.
import { stateBrand, type Installation } from '../site';
import accessibilityEn from './accessibility/accessibility.en';
import accessibilityFr from './accessibility/accessibility.fr';
import contactEn from './contact/contact.en';
import contactFr from './contact/contact.fr';
import helpEn from './help/help.en';
import helpFr from './help/help.fr';
import legalEn from './legal/legal.en';
import legalFr from './legal/legal.fr';
import privacyEn from './privacy/privacy.en';
import privacyFr from './privacy/privacy.fr';
import termsEn from './terms/terms.en';
import termsFr from './terms/terms.fr';

const bare: Installation = { brand: stateBrand, contact: '', host: '', demo: false };
const installations: Installation[] = [
  bare,
  { ...bare, contact: 'equipe@portail.example', host: 'Hébergeur' },
  { ...bare, demo: true },
];

describe.each([
  ['accessibility', accessibilityFr, accessibilityEn],
  ['contact', contactFr, contactEn],
  ['help', helpFr, helpEn],
  ['legal', legalFr, legalEn],
  ['privacy', privacyFr, privacyEn],
  ['terms', termsFr, termsEn],
])('%s', (_name, french, english) => {
  it.each(installations)(
    'has the same sections in both languages ($contact, demo: $demo)',
    (installation) => {
      const sections = (words: typeof french) => words(installation).sections.map(({ id }) => id);
      expect(sections(english)).toEqual(sections(french));
      expect(new Set(sections(french)).size).toBe(sections(french).length);
    },
  );

  it('has its own title and description in each', () => {
    expect(french(bare).description).not.toBe(english(bare).description);
    expect(french(bare).title.trim()).not.toBe('');
  });
});
