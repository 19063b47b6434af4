// A page is a view and its words in each language, loaded together and only when visited.
import { createElement, use, type ComponentType } from 'react';
import { useLang, type Lang } from '../i18n';

interface Module<T> {
  default: T;
}

/** Where a page's parts are; `en` must have the type of `fr`. */
interface PageParts<Words> {
  view: () => Promise<Module<ComponentType<{ t: Words }>>>;
  fr: () => Promise<Module<Words>>;
  en: () => Promise<Module<Words>>;
}

/** A page that can be loaded ahead of its rendering. */
export interface Page {
  /** Loads it in a language; asked again, gives the same promise. */
  load: (lang: Lang) => Promise<ComponentType>;
  /** The page, if it was loaded already. */
  loaded: (lang: Lang) => ComponentType | undefined;
}

/**
 * Declares a page:
 * `page({ view: () => import('./HelpPage'), fr: () => import('./help.fr'), en: () => import('./help.en') })`
 */
export function page<Words>(parts: PageParts<Words>): Page {
  const loading: Partial<Record<Lang, Promise<ComponentType>>> = {};
  const loaded: Partial<Record<Lang, ComponentType>> = {};

  async function fetchParts(lang: Lang): Promise<ComponentType> {
    try {
      const [view, words] = await Promise.all([parts.view(), parts[lang]()]);
      const ready = () => createElement(view.default, { t: words.default });
      loaded[lang] = ready;
      // Read by React's `use`: a page loaded ahead is shown without suspending, as the prerendered one expects.
      Object.assign(loading[lang] ?? {}, { status: 'fulfilled', value: ready });
      return ready;
    } catch (error) {
      // Let the next visit try again.
      loading[lang] = undefined;
      throw error;
    }
  }

  return {
    load: (lang) => (loading[lang] ??= fetchParts(lang)),
    loaded: (lang) => loaded[lang],
  };
}

/** Shows a page; suspends until it is loaded. `use` is asked each time: React warns of a component that sometimes is. */
export function PageView({ page }: { page: Page }) {
  const lang = useLang();
  return createElement(use(page.load(lang)));
}
