// The history of a window's end: when each change was published, why, from what to what.
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import type { CallsWords } from './calls.fr';
import { changesOf } from './current';
import type { CallWindow } from './queries';

interface ChangesTableProps {
  window: CallWindow;
  zone: string;
  t: CallsWords;
}

/** Nothing when nothing changed. */
export function ChangesTable({ window, zone, t }: ChangesTableProps) {
  const pick = usePick();
  const dates = useDates();
  const changes = changesOf(window);
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption={t.changesCaption(t.windows[window.name])}
      captionHidden
      columns={t.changeColumns}
      rows={changes.map(({ publishedAt, motive, before, after }) => [
        dates.instant(publishedAt, zone),
        pick(motive),
        dates.until(before, zone),
        dates.until(after, zone),
      ])}
    />
  );
}
