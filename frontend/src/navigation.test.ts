import {
  isCurrent,
  mainNavigation,
  offered,
  paths,
  signInFrom,
  type NavigationItem,
} from './navigation';
import { isRoute, routeOf, routes } from './routes';

describe('the main menu', () => {
  const items: NavigationItem[] = [
    { path: '/', label: 'home' },
    { path: '/comite', label: 'help', needs: 'listReadings' },
  ];

  it('offers what the reader may do', () => {
    expect(offered(items, () => false).map(({ path }) => path)).toEqual(['/']);
    expect(offered(items, (operation) => operation === 'listReadings')).toHaveLength(2);
  });

  it('leads to pages that exist', () => {
    for (const { path } of mainNavigation) expect(isRoute(path)).toBe(true);
  });

  it('knows where the reader is', () => {
    expect(isCurrent({ path: '/' }, '/')).toBe(true);
    expect(isCurrent({ path: '/' }, '/aide')).toBe(false);
    expect(isCurrent({ path: '/defis' }, '/defis/geocommuns')).toBe(true);
    expect(isCurrent({ path: '/defis' }, '/defis-archives')).toBe(false);
    const programme = { path: '/programme/defis', section: '/programme' };
    expect(isCurrent(programme, '/programme/personnes')).toBe(true);
    expect(isCurrent(programme, '/programmes')).toBe(false);
  });

  it('leads whoever manages people to them, by one entry', () => {
    const leading = (...operations: string[]) =>
      offered(mainNavigation, (operation) => operations.includes(operation)).map(
        ({ path }) => path,
      );
    expect(leading('listPeople')).toContain(paths.people);
    expect(leading('listPeople', 'decideChallenge')).not.toContain(paths.people);
    expect(leading('listPeople', 'decideChallenge')).toContain(paths.hostChallenges);
  });

  it('leads hosts to their challenges', () => {
    const host = offered(mainNavigation, (operation) => operation === 'getHosting');
    expect(host.map(({ path }) => path)).toContain(paths.hosting);
  });
});

describe('signing in', () => {
  it('comes back to the page and its filters', () => {
    expect(signInFrom({ pathname: '/', search: '' })).toBe(paths.signIn);
    expect(signInFrom({ pathname: '/dossiers', search: '?q=a' })).toBe(
      '/connexion?next=%2Fdossiers%3Fq%3Da',
    );
  });
});

describe('the table of routes', () => {
  it('has each address once', () => {
    expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
  });

  it('prerenders only what everybody may read', () => {
    for (const { prerender, needs } of routes) {
      if (prerender) expect(needs).toBeUndefined();
    }
  });

  it('finds the page of an address', () => {
    expect(routeOf('/aide')?.label).toBe('help');
    expect(routeOf('/nulle-part')).toBeUndefined();
  });
});
