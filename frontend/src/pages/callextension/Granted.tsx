// The ends given to one person each: to whom, until when, why, and by whom.
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { extensionsQuery, type Call } from '../programme/calls/queries';
import type { ExtensionWords } from './extension.fr';

export function Granted({ t, call }: { t: ExtensionWords; call: Call }) {
  const pick = usePick();
  const dates = useDates();
  const extensions = useQuery(extensionsQuery(call.id));
  const { time_zone: zone } = call;
  return (
    <section aria-labelledby="accordes">
      <h2 id="accordes" className="fr-h4">
        {t.grantedTitle}
      </h2>
      <Loaded query={extensions}>
        {(all) => {
          const personal = all.filter(({ person }) => person);
          if (personal.length === 0) return <p>{t.noneGranted}</p>;
          return (
            <RecordTable
              caption={t.grantedCaption}
              captionHidden
              rows={personal}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'who',
                  label: t.columns.who,
                  cell: ({ person }) => person?.name ?? t.unnamed,
                },
                {
                  id: 'until',
                  label: t.columns.until,
                  cell: ({ closes_at }) => dates.until(closes_at, zone),
                },
                { id: 'why', label: t.columns.why, cell: ({ motive }) => pick(motive) },
                {
                  id: 'by',
                  label: t.columns.by,
                  cell: ({ granted_by, published_at }) => (
                    <>
                      {granted_by?.name}
                      <span className="fr-hint-text">{dates.instant(published_at, zone)}</span>
                    </>
                  ),
                },
              ]}
            />
          );
        }}
      </Loaded>
    </section>
  );
}
