// The promotion's calendar: when each window opens and ends, and where it stands now.
import { Link } from 'react-router';
import type { Schemas } from '../../api/types';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import type { CommitteeWords } from './committee.fr';
import type { Call } from './shared/promotions';
import { RecordTable, type Column } from './shared/RecordTable';

interface Row extends Pick<
  Schemas['Window'],
  'name' | 'opens_at' | 'closes_at' | 'state' | 'extensions'
> {
  callId: string;
  zone: string;
}

const tones: Record<Row['state'], string> = {
  upcoming: '',
  open: 'fr-badge--success',
  closed: 'fr-badge--info',
};

export function Windows({ t, calls }: { t: CommitteeWords; calls: readonly Call[] }) {
  const dates = useDates();
  const { can } = useMe();
  const rows = calls.flatMap(({ id: callId, windows, time_zone: zone }) =>
    windows.map((window): Row => ({ ...window, callId, zone })),
  );
  const columns: Column<Row>[] = [
    {
      id: 'window',
      label: t.window,
      cell: ({ name, callId }) =>
        can('extendCall') ? (
          <Link to={`${paths.programmeCalls}/${callId}`}>{t.windows[name]}</Link>
        ) : (
          t.windows[name]
        ),
    },
    { id: 'opens', label: t.opens, cell: ({ opens_at: at, zone }) => dates.instant(at, zone) },
    {
      id: 'closes',
      label: t.closes,
      cell: ({ closes_at: at, zone, extensions }) => (
        <>
          {dates.until(at, zone)}
          {extensions.length > 0 && (
            <span className="fr-hint-text">{t.extended(extensions.length)}</span>
          )}
        </>
      ),
    },
    {
      id: 'state',
      label: t.state,
      cell: ({ state }) => (
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[state]}`}>
          {t.states[state]}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="calendrier" className="fr-mb-6w">
      <h2 id="calendrier" className="fr-h4">
        {t.windowsTitle}
      </h2>
      <RecordTable
        caption={t.windowsCaption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </section>
  );
}
