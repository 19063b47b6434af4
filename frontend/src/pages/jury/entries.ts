// How far the choice of challenges has come, and the lists that its address asks for.
import type { JuryEntry } from '../hearings/queries';

/** The lists of the page, in the order of the work. The first one is shown by default. */
export const views = ['tri', 'auditions', 'classement'] as const;

export type View = (typeof views)[number];

/** The parameters of the address. */
export const names = { view: 'vue', state: 'etat', text: 'texte' } as const;

const isSetAside = ({ sorting }: JuryEntry) => sorting?.eligible === false;
const isComplete = ({ grid }: JuryEntry) => grid?.missing.length === 0;

/** What one state of a list holds; the first of each list is what remains to be done. */
export const states = {
  tri: {
    to_sort: ({ sorting }) => !sorting,
    eligible: ({ sorting }) => sorting?.eligible === true,
    set_aside: isSetAside,
  },
  auditions: {
    to_convene: ({ hearing }) => !hearing,
    to_complete: (entry) => entry.hearing !== undefined && !isComplete(entry),
    complete: isComplete,
  },
  classement: {
    to_decide: ({ decision }) => !decision,
    kept: ({ decision }) => decision?.outcome === 'kept',
    not_kept: ({ decision }) => decision?.outcome === 'not_kept',
  },
} as const satisfies Record<View, Record<string, (entry: JuryEntry) => boolean>>;

export type State = { [V in View]: keyof (typeof states)[V] }[View];

export function viewOf(search: URLSearchParams): View {
  return views.find((view) => view === search.get(names.view)) ?? 'tri';
}

/** The states of a view, with what each holds. */
export function statesOf(view: View): [State, (entry: JuryEntry) => boolean][] {
  return Object.entries(states[view]) as [State, (entry: JuryEntry) => boolean][];
}

/** What a list is about: nobody hears what the sorting set aside. */
export function entriesOf(view: View, entries: readonly JuryEntry[]): JuryEntry[] {
  return view === 'auditions' ? entries.filter((entry) => !isSetAside(entry)) : [...entries];
}

/** How many of a list are still to be done. */
export function remaining(view: View, entries: readonly JuryEntry[]): number {
  const of = entriesOf(view, entries);
  const done = { tri: 'to_sort', auditions: 'complete', classement: 'to_decide' } as const;
  const count = of.filter((entry) => find(view, done[view])?.(entry)).length;
  return view === 'auditions' ? of.length - count : count;
}

function find(view: View, state: string | null) {
  return statesOf(view).find(([name]) => name === state)?.[1];
}

/** What an address shows; what it says wrongly is left out. */
export function shown(search: URLSearchParams, entries: readonly JuryEntry[]): JuryEntry[] {
  const view = viewOf(search);
  const holds = find(view, search.get(names.state));
  const text = fold(search.get(names.text) ?? '');
  return entriesOf(view, entries).filter(
    (entry) =>
      (!holds || holds(entry)) &&
      fold(`${entry.challenge.name} ${entry.challenge.administration ?? ''}`).includes(text),
  );
}

/** Neither case nor accents tell words apart. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
