// The lists of the inbox, each with how many threads it holds.
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { viewOf, views, withValues, type View } from './filters';
import type { InboxWords } from './inbox.fr';

type Counts = Schemas['ThreadList']['counts'];

function countOf(view: View, counts: Counts): number {
  if (view !== 'all') return counts[view];
  return counts.waiting_team + counts.waiting_candidate + counts.closed;
}

export function Views({ counts, t }: { counts: Counts | undefined; t: InboxWords }) {
  const [search] = useSearchParams();
  const current = viewOf(search);
  return (
    <nav className="portal-local-nav fr-mb-3w" aria-label={t.viewsLabel}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <Link
              to={{ search: withValues(search, { view }) }}
              aria-current={view === current ? 'page' : undefined}
            >
              {t.views[view]}
              {counts && ` (${countOf(view, counts)})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
