// Going through a list page by page. The server gives only the way forward (a cursor); the way back is
// remembered with each visited address, so that it survives the browser's own back button.
import { Link, useLocation } from 'react-router';
import { useCommitteeWords } from './useCommitteeWords';
import './committee.css';

/** What an address of the list remembers. */
interface Trail {
  /** The addresses of the pages before this one, first page first. */
  before: string[];
  /** How many there are in all: the server says it on the first page only. */
  total?: number;
}

function isTrail(state: unknown): state is Trail {
  return typeof state === 'object' && state !== null && Array.isArray((state as Trail).before);
}

/** Where this page is in the list: its rank from 1, when it is known, and the total. */
export function usePlace(first: boolean, total: number | undefined) {
  const { state } = useLocation() as { state: unknown };
  const trail = isTrail(state) ? state : undefined;
  return {
    page: first ? 1 : trail && trail.before.length + 1,
    total: total ?? trail?.total,
    before: trail?.before ?? [],
  };
}

interface PagingProps {
  /** The parameter that carries the cursor. */
  name: string;
  /** The cursor of the next page, if there is one. */
  next: string | undefined;
  place: ReturnType<typeof usePlace>;
}

export function Paging({ name, next, place: { page, total, before } }: PagingProps) {
  const committee = useCommitteeWords();
  const { search } = useLocation();
  const onFirst = page === 1;
  if (onFirst && !next) return null;

  /** Unknown where the address was opened directly: the pages after it do not know either. */
  const onwards: Trail | undefined = page
    ? { before: onFirst ? [search] : [...before, search], total }
    : undefined;
  const address = (cursor?: string) => {
    const params = new URLSearchParams(search);
    if (cursor) params.set(name, cursor);
    else params.delete(name);
    return { search: params.toString() };
  };
  return (
    <nav className="fr-pagination" aria-label={committee.paging}>
      <ul className="fr-pagination__list">
        {!onFirst && (
          <li>
            <Link
              className="fr-pagination__link fr-pagination__link--first fr-pagination__link--lg-label"
              to={address()}
            >
              {committee.first}
            </Link>
          </li>
        )}
        {before.length > 1 && (
          <li>
            <Link
              className="fr-pagination__link fr-pagination__link--prev fr-pagination__link--lg-label"
              to={{ search: before.at(-1) }}
              state={{ before: before.slice(0, -1), total } satisfies Trail}
            >
              {committee.previous}
            </Link>
          </li>
        )}
        {next && (
          <li>
            <Link
              className="fr-pagination__link fr-pagination__link--next fr-pagination__link--lg-label"
              to={address(next)}
              state={onwards}
            >
              {committee.next}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
