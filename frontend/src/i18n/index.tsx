// Gives every component the language of the page and its shared words.
import { createContext, use, type ReactNode } from 'react';
import type { BilingualText, Lang } from './lang';
import { fr, type Dictionary } from './fr';

interface Translation {
  lang: Lang;
  t: Dictionary;
}

const TranslationContext = createContext<Translation>({ lang: 'fr', t: fr });

/** Wraps the application in one language. */
export function TranslationProvider({ lang, t, children }: Translation & { children: ReactNode }) {
  return <TranslationContext value={{ lang, t }}>{children}</TranslationContext>;
}

/** Loads the shared words of a language; French is always at hand. */
export async function loadDictionary(lang: Lang): Promise<Dictionary> {
  return lang === 'en' ? (await import('./en')).en : fr;
}

/** The language of the page. */
export function useLang(): Lang {
  return use(TranslationContext).lang;
}

/** The shared words in the language of the page. */
export function useT(): Dictionary {
  return use(TranslationContext).t;
}

/** Picks the right language in a text of the API. */
export function usePick(): (text: BilingualText) => string {
  const lang = useLang();
  return (text) => text[lang] || text.fr;
}

export type { BilingualText, Lang } from './lang';
export type { Dictionary } from './fr';
