// Which modules travel together on a first visit: a browser asks for files one by one, and dozens of small ones make
// it wait. Left alone, the bundler gives every set of pages that share a module a file of its own.
import { join } from 'node:path';

/** What is read of the bundler's graph. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const at = (path: string) => join(import.meta.dirname, '../src', path);

/** By importance: what two need goes with the first. The entry itself and styles are left to Vite. */
const groups = [
  { name: 'frame', root: at('main.tsx'), but: /src\/main\.tsx$|SearchBar|\.css/ },
  // What the home page shares with others; what is its own stays its own.
  { name: 'shared', root: at('pages/home/HomePage.tsx'), but: /\/pages\/home\/|\.css/ },
  { name: 'demo', root: at('ui/demo/LiveDemoBar.tsx'), but: /LiveDemoBar|\.css/ },
];

/** A module and all that it imports, but for what is imported only when needed. */
export function closure(root: string, graph: Graph, seen = new Set<string>()): Set<string> {
  const info = graph.getModuleInfo(root);
  if (!info || seen.has(root)) return seen;
  seen.add(root);
  for (const id of info.importedIds) closure(id, graph, seen);
  return seen;
}

/** For rolldown's `codeSplitting.groups`. */
export function firstVisit() {
  return groups.map(({ name, root, but }, index) => {
    let modules: Set<string> | undefined;
    return {
      name: (id: string, graph: Graph) => {
        modules ??= closure(root, graph);
        return modules.has(id) && !but.test(id) ? name : null;
      },
      debugName: name,
      priority: groups.length - index,
    };
  });
}
