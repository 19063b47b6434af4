// What happened to an application, in the candidate's words, and what comes next.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { Instant, Until } from '../../ui/Time';
import { isOpening } from '../calls/current';
import type { Call } from '../calls/queries';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';

/** Read again whenever the application changes. */
const timelineQuery = ({ id, version, status }: Dossier) =>
  queryOptions({
    queryKey: ['dossiers', id, 'timeline', version, status],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/dossiers/{dossier_id}/timeline', {
          params: { path: { dossier_id: id } },
          signal,
        }),
      ),
  });

interface TimelineProps {
  dossier: Dossier;
  call: Call;
  t: DossierWords;
}

export function Timeline({ dossier, call, t }: TimelineProps) {
  const { frame } = useT();
  const { data, error } = useQuery(timelineQuery(dossier));
  return (
    <section aria-labelledby="suivi" className="fr-mb-4w">
      <h2 id="suivi" className="fr-h4">
        {t.timelineTitle}
      </h2>
      {error && <p role="alert">{t.timelineFailed}</p>}
      {!data && !error && <p>{frame.loading}</p>}
      {data && (
        <ol className="fr-raw-list portal-timeline">
          {data.items.map((event) => (
            <Happened key={event.at + event.kind} event={event} zone={call.time_zone} t={t} />
          ))}
          <li className="portal-timeline__next">
            <p className="fr-text--sm fr-mb-0">{t.nextTitle}</p>
            <p className="fr-mb-0">{data.next_step.text}</p>
            {data.next_step.by && (
              <p className="fr-mb-0">
                {t.timelineBy}{' '}
                {isOpening(call, data.next_step.by) ? (
                  <Instant value={data.next_step.by} zone={call.time_zone} />
                ) : (
                  <Until value={data.next_step.by} zone={call.time_zone} />
                )}
              </p>
            )}
          </li>
        </ol>
      )}
    </section>
  );
}

interface HappenedProps {
  event: Schemas['DossierEvent'];
  zone: string;
  t: DossierWords;
}

const ends: readonly Schemas['DossierEventKind'][] = ['closed', 'not_submitted'];

function Happened({ event, zone, t }: HappenedProps) {
  const { kind, at, text, mail_id } = event;
  return (
    <li>
      <p className="fr-text--sm fr-mb-0">
        {ends.includes(kind) ? (
          <Until value={at} zone={zone} />
        ) : (
          <Instant value={at} zone={zone} />
        )}
      </p>
      <p className="fr-mb-0">{text}</p>
      {mail_id && (
        <p className="fr-mb-0">
          <Link className="fr-link fr-link--sm" to={`${paths.messages}#message-${mail_id}`}>
            {t.readMessage}
            <span className="fr-sr-only">{t.ofEvent(text)}</span>
          </Link>
        </p>
      )}
    </li>
  );
}
