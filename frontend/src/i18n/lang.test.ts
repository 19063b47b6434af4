import { basenameOf, langOfPath, localisedPath, otherLang, withoutLang } from './lang';

describe('the language of an address', () => {
  it.each([
    ['/', 'fr', '/'],
    ['/aide', 'fr', '/aide'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en/aide', 'en', '/aide'],
    // A page whose name only begins like the prefix is French.
    ['/enquete', 'fr', '/enquete'],
  ])('%s is in %s and shows %s', (path, lang, local) => {
    expect(langOfPath(path)).toBe(lang);
    expect(withoutLang(path)).toBe(local);
  });

  it('leads to the same page in the other language and back', () => {
    for (const path of ['/', '/aide', '/defis/geocommuns']) {
      expect(withoutLang(localisedPath(path, 'en'))).toBe(path);
      expect(localisedPath(path, 'fr')).toBe(path);
    }
    expect(localisedPath('/', 'en')).toBe('/en');
  });

  it('is the prefix of the router', () => {
    expect(basenameOf('fr')).toBe('/');
    expect(basenameOf('en')).toBe('/en');
    expect(otherLang(otherLang('fr'))).toBe('fr');
  });
});
