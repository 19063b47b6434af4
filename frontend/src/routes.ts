// Every address of the portal and the page it shows. The Go server reads the built list of these
// addresses: any other one is answered 404.
import { matchPath } from 'react-router';
import type { Operation } from './api/types';
import type { Dictionary } from './i18n';
import { page, type Page } from './lib/page';
import { paths } from './navigation';
import { candidateRoutes } from './routes.candidate';
import { committeeRoutes } from './routes.committee';
import { hostRoutes } from './routes.hosts';
import { programmeRoutes } from './routes.programme';

export interface Route {
  /** As React Router writes it: `/defis/:slug`. No language prefix. */
  path: string;
  page: Page;
  /** Its name in the site map; absent, the site map does not list it. */
  label?: keyof Dictionary['pages'];
  /**
   * Rendered to HTML at build time, to be read without JavaScript. A page about one object (a path with
   * a parameter) is rendered once for all of them; the server fills its live part.
   */
  prerender?: true;
  /** Shown only to those who may do this; others sign in, or see the 403 page. */
  needs?: Operation;
  /** A form: it stays when the session ends under it, and offers to sign in again in place. */
  stays?: true;
}

export const routes: readonly Route[] = [
  {
    path: paths.home,
    label: 'home',
    prerender: true,
    page: page({
      view: () => import('./pages/home/HomePage'),
      fr: () => import('./pages/home/home.fr'),
      en: () => import('./pages/home/home.en'),
    }),
  },
  {
    path: paths.help,
    label: 'help',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/help/help.fr'),
      en: () => import('./pages/help/help.en'),
    }),
  },
  {
    path: paths.contact,
    label: 'contact',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/contact/contact.fr'),
      en: () => import('./pages/contact/contact.en'),
    }),
  },
  {
    path: paths.accessibility,
    label: 'accessibility',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/accessibility/accessibility.fr'),
      en: () => import('./pages/accessibility/accessibility.en'),
    }),
  },
  {
    path: paths.legal,
    label: 'legal',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/legal/legal.fr'),
      en: () => import('./pages/legal/legal.en'),
    }),
  },
  {
    path: paths.privacy,
    label: 'privacy',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/privacy/privacy.fr'),
      en: () => import('./pages/privacy/privacy.en'),
    }),
  },
  {
    path: paths.terms,
    label: 'terms',
    prerender: true,
    page: page({
      view: () => import('./pages/ArticlePage'),
      fr: () => import('./pages/terms/terms.fr'),
      en: () => import('./pages/terms/terms.en'),
    }),
  },
  {
    path: paths.siteMap,
    label: 'siteMap',
    prerender: true,
    page: page({
      view: () => import('./pages/sitemap/SiteMapPage'),
      fr: () => import('./pages/sitemap/sitemap.fr'),
      en: () => import('./pages/sitemap/sitemap.en'),
    }),
  },
  ...committeeRoutes,
  ...hostRoutes,
  ...programmeRoutes,
  ...candidateRoutes,
];

/** The route that shows an address (without its language). */
export function routeOf(pathname: string): Route | undefined {
  return routes.find((route) => matchPath(route.path, pathname));
}

/** Whether a page exists at this address. */
export function isRoute(pathname: string): boolean {
  return routeOf(pathname) !== undefined;
}
