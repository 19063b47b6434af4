// What is shown of the board, kept in the address: it can be sent to somebody, and comes back with the page.
import { useSearchParams } from 'react-router';
import { filtered, type Layout, type Track } from './layout';

export const modes = ['columns', 'compact', 'list'] as const;
export type Mode = (typeof modes)[number];

/** The names of the parameters, as the address shows them. */
const names = { mode: 'vue', track: 'metier', challenge: 'defi', unseated: 'sans-place' } as const;

export interface View {
  mode: Mode;
  track: Track | undefined;
  challenge: string | undefined;
  unseated: boolean;
  set: (name: keyof typeof names, value: string) => void;
  shown: (layout: Layout) => Layout;
}

export function useFilter(): View {
  const [search, setSearch] = useSearchParams();
  const value = (name: keyof typeof names) => search.get(names[name]) ?? undefined;
  const track = value('track') as Track | undefined;
  const challenge = value('challenge');
  const unseated = value('unseated') !== undefined;
  return {
    mode: modes.find((mode) => mode === value('mode')) ?? 'columns',
    track,
    challenge,
    unseated,
    set: (name, given) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (given) next.set(names[name], given);
          else next.delete(names[name]);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    shown: (layout) => filtered(layout, { track, challenge, unseated }),
  };
}
