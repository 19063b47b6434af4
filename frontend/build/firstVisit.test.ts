import { join } from 'node:path';
import { closure, firstVisit } from './firstVisit';

const at = (path: string) => join(import.meta.dirname, '../src', path);
const home = at('pages/home/HomePage.tsx');

/** Who imports whom. */
const imports: Record<string, string[]> = {
  [at('main.tsx')]: ['react', at('Frame.tsx')],
  [at('Frame.tsx')]: ['react', 'style.css'],
  [home]: ['react', at('pages/home/Steps.tsx'), at('dates.ts')],
  [at('pages/home/Steps.tsx')]: [],
  [at('dates.ts')]: [at('zones.ts')],
  [at('zones.ts')]: [at('dates.ts')],
  react: [],
  'style.css': [],
};
const graph = {
  getModuleInfo: (id: string) => (imports[id] ? { importedIds: imports[id] } : null),
};

function groupsOf(id: string): string[] {
  return firstVisit().flatMap(({ name }) => name(id, graph) ?? []);
}

describe('what travels together', () => {
  it('is a module with all that it imports, circles included', () => {
    expect([...closure(at('dates.ts'), graph)]).toEqual([at('dates.ts'), at('zones.ts')]);
  });

  it.each([
    ['the frame', at('Frame.tsx'), ['frame']],
    ['what the home page shares', at('zones.ts'), ['shared']],
    ['neither what is its own', at('pages/home/Steps.tsx'), []],
    ['nor styles', 'style.css', []],
    ['nor other pages', at('pages/other.tsx'), []],
  ])('%s', (_, id, groups) => {
    expect(groupsOf(id)).toEqual(groups);
  });

  it('gives the frame what the home page needs too', () => {
    expect(groupsOf('react')).toEqual(['frame', 'shared']);
    const [frame, shared] = firstVisit();
    expect(frame!.priority).toBeGreaterThan(shared!.priority);
  });
});
