// The three lists, each with how many of it remain.
import { Link, useSearchParams } from 'react-router';
import type { JuryEntry } from '../hearings/queries';
import { names, remaining, viewOf, views } from './entries';
import type { JuryWords } from './jury.fr';

export function Views({ t, entries }: { t: JuryWords; entries: readonly JuryEntry[] }) {
  const [search] = useSearchParams();
  const current = viewOf(search);
  return (
    <nav className="portal-local-nav fr-mb-3w" aria-label={t.viewsLabel}>
      <ul>
        {views.map((view) => {
          const next = new URLSearchParams(search);
          // A state is one list's own.
          next.delete(names.state);
          next.set(names.view, view);
          return (
            <li key={view}>
              <Link
                to={{ search: next.toString() }}
                aria-current={view === current ? 'page' : undefined}
              >
                {t.views[view]} ({t.remain(remaining(view, entries))})
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
