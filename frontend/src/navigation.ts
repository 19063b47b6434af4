// Where the main menu leads, and to whom each entry is offered.
import type { Operation } from './api/types';
import type { Dictionary } from './i18n';

/** The addresses that more than one file knows. */
export const paths = {
  home: '/',
  help: '/aide',
  contact: '/contact',
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  privacy: '/donnees-personnelles',
  terms: '/conditions-d-utilisation',
  siteMap: '/plan-du-site',
  verification: '/verification',
  signIn: '/connexion',
  mySpace: '/mon-espace',
  messages: '/mon-espace/messages',
  challenges: '/defis',
  readings: '/lectures',
  juror: '/mes-jurys',
  assignment: '/programme/lectures',
  conflicts: '/programme/conflits',
  committee: '/comite',
  selection: '/comite/candidatures',
  scores: '/comite/notes',
  jury: '/comite/defis',
  vetoes: '/comite/vetos',
  releases: '/comite/publications',
  assemblies: '/comite/equipes',
  audit: '/comite/journal',
  teams: '/equipes',
  hearings: '/auditions',
  arrivals: '/arrivees',
  hosting: '/mes-defis',
  administrations: '/administrations',
  hostChallenges: '/programme/defis',
  programmeCalls: '/programme/appels',
  promotions: '/programme/promotions',
  people: '/programme/personnes',
  threads: '/programme/messages',
  mailTemplates: '/programme/courriels',
  demoMails: '/demonstration/courriels',
} as const;

export interface NavigationItem {
  path: string;
  label: keyof Dictionary['pages'];
  /** The entry is current in all addresses under this one; its own path when absent. */
  section?: string;
  /** Offered only to those who may do this. */
  needs?: Operation;
  /** Not offered to those who may do this: another entry leads them there. */
  unless?: Operation;
}

/** The main menu, in order. Add an entry here and its page in routes.ts. */
export const mainNavigation: readonly NavigationItem[] = [
  { path: paths.home, label: 'home' },
  { path: paths.challenges, label: 'challenges' },
  { path: paths.juror, label: 'juror', needs: 'listReaderships' },
  { path: paths.readings, label: 'readings', needs: 'putReading' },
  { path: paths.hearings, label: 'hearings', needs: 'putGrid' },
  { path: paths.committee, label: 'committee', needs: 'listReleases' },
  { path: paths.hosting, label: 'hosting', needs: 'getHosting', unless: 'decideChallenge' },
  {
    path: paths.hostChallenges,
    section: '/programme',
    label: 'programme',
    needs: 'decideChallenge',
  },
  { path: paths.people, label: 'people', needs: 'listPeople', unless: 'decideChallenge' },
  { path: paths.audit, label: 'audit', needs: 'listAudit', unless: 'listReleases' },
  { path: paths.help, label: 'help' },
  { path: paths.contact, label: 'contact' },
];

/** The entries that a reader is offered. */
export function offered(
  items: readonly NavigationItem[],
  can: (operation: Operation) => boolean,
): NavigationItem[] {
  return items.filter(({ needs, unless }) => (!needs || can(needs)) && !(unless && can(unless)));
}

/** Whether an entry is the one the reader is in. */
export function isCurrent(
  { path, section = path }: Pick<NavigationItem, 'path' | 'section'>,
  pathname: string,
): boolean {
  if (path === paths.home) return pathname === paths.home;
  return pathname === section || pathname.startsWith(`${section}/`);
}

/** The address of the sign-in page that comes back here afterwards. */
export function signInFrom(location: { pathname: string; search: string }): string {
  const here = location.pathname + location.search;
  return here === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(here)}`;
}
