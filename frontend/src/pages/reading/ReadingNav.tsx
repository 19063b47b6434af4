// From one reading to another.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../navigation';
import { myReadingsQuery } from '../committee/shared/queries';
import { neighbours } from '../readings/order';
import type { ReadingWords } from './reading.fr';

interface ReadingNavProps {
  t: ReadingWords;
  id: string;
  /** This one is handed in: what matters is the next one to do. */
  done: boolean;
}

export function ReadingNav({ t, id, done }: ReadingNavProps) {
  const { data: readings } = useQuery(myReadingsQuery);
  if (!readings || readings.length < 2) return null;
  const { previous, next, nextToDo } = neighbours(readings, id);
  return (
    <nav className="portal-local-nav fr-mb-4w" aria-label={t.nav}>
      <ul>
        {previous && (
          <li>
            <Link to={`${paths.readings}/${previous.id}`}>
              <span aria-hidden="true">← </span>
              {t.previous(previous.code)}
            </Link>
          </li>
        )}
        {next && (
          <li>
            <Link to={`${paths.readings}/${next.id}`}>
              {t.next(next.code)}
              <span aria-hidden="true"> →</span>
            </Link>
          </li>
        )}
        {done && (
          <li>
            {nextToDo ? (
              <Link to={`${paths.readings}/${nextToDo.id}`}>{t.nextToDo}</Link>
            ) : (
              t.noneLeft
            )}
          </li>
        )}
      </ul>
    </nav>
  );
}
