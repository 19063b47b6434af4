// The language of a page is in its address: French at /…, English at /en/…

export const languages = ['fr', 'en'] as const;

export type Lang = (typeof languages)[number];

/** A text that the API gives in both languages. */
export type BilingualText = Readonly<Record<Lang, string>>;

const englishPrefix = '/en';

/** The prefix that every address of this language carries: the router's basename. */
export function basenameOf(lang: Lang): string {
  return lang === 'en' ? englishPrefix : '/';
}

/** The language of an address. */
export function langOfPath(pathname: string): Lang {
  return pathname === englishPrefix || pathname.startsWith(`${englishPrefix}/`) ? 'en' : 'fr';
}

/** The address without its language: '/en/aide' and '/aide' both give '/aide'. */
export function withoutLang(pathname: string): string {
  if (langOfPath(pathname) === 'fr') return pathname;
  return pathname.slice(englishPrefix.length) || '/';
}

/** The address of a page in a language; `path` carries none. */
export function localisedPath(path: string, lang: Lang): string {
  if (lang === 'fr') return path;
  return path === '/' ? englishPrefix : englishPrefix + path;
}

/** The other language, for the switch in the header. */
export function otherLang(lang: Lang): Lang {
  return lang === 'fr' ? 'en' : 'fr';
}
