// A published call: what may still be done to it, what happened to it, and how it is configured.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Versioned } from '../../../api/client';
import type { Operation } from '../../../api/types';
import { useMe } from '../../../api/useMe';
import { usePick } from '../../../i18n';
import { useDates } from '../../../lib/dates/useDates';
import { PageTitle } from '../../../ui/PageTitle';
import { RecordTable } from '../../committee/shared/RecordTable';
import { applicantsQuery, type Call } from '../../programme/calls/queries';
import { ProgrammeFrame } from '../../programme/ProgrammeFrame';
import type { CallEditorWords } from '../calleditor.fr';
import { callPath } from '../sections';
import { Configuration } from './Configuration';
import { historyOf, type CallEvent } from './history';

export function PublishedCall({
  t,
  found: { data: call },
}: {
  t: CallEditorWords;
  found: Versioned<Call>;
}) {
  const pick = usePick();
  const dates = useDates();
  const title = pick(call.title);
  return (
    <ProgrammeFrame here={title} parent="programmeCalls">
      <PageTitle title={title} />
      <p className="fr-text--lead">
        {t.publishedOn(dates.instant(call.published_at ?? call.now, call.time_zone))}
      </p>
      <Acts t={t} call={call} />
      <Windows t={t} call={call} />
      {call.kind === 'candidates' && <Figures t={t} call={call} />}
      <History t={t} call={call} />
      <Configuration t={t} call={call} />
    </ProgrammeFrame>
  );
}

function Acts({ t, call: { id, kind } }: { t: CallEditorWords; call: Call }) {
  const { can } = useMe();
  const acts: readonly (readonly [needs: Operation, to: string, label: string])[] = [
    ['extendCall', callPath(id, 'prolonger'), t.acts.extend],
    ...(kind === 'candidates'
      ? ([
          ['extendCall', callPath(id, 'delai'), t.acts.grant],
          ['reviseCall', callPath(id, 'formulaire'), t.acts.revise],
        ] as const)
      : []),
    ['cloneCall', `${callPath('dupliquer')}?appel=${id}`, t.acts.clone],
  ];
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md">
      {acts
        .filter(([needs]) => can(needs))
        .map(([, to, label], index) => (
          <li key={to}>
            <Link className={index === 0 ? 'fr-btn' : 'fr-btn fr-btn--secondary'} to={to}>
              {label}
            </Link>
          </li>
        ))}
      <li>
        <Link className="fr-btn fr-btn--tertiary" to={`/appels/${id}`}>
          {t.acts.seePublic}
        </Link>
      </li>
    </ul>
  );
}

function Windows({ t, call }: { t: CallEditorWords; call: Call }) {
  const dates = useDates();
  const { time_zone: zone } = call;
  return (
    <section aria-labelledby="periodes" className="fr-mb-4w">
      <h2 id="periodes" className="fr-h4">
        {t.windowsTitle}
      </h2>
      <RecordTable
        caption={t.windowsCaption}
        captionHidden
        rows={call.windows}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', label: t.windowColumns.name, cell: ({ name }) => t.windows[name] },
          { id: 'state', label: t.windowColumns.state, cell: ({ state }) => t.windowStates[state] },
          {
            id: 'opens',
            label: t.opening,
            cell: ({ opens_at }) => dates.instant(opens_at, zone),
          },
          {
            id: 'closes',
            label: t.closing,
            cell: ({ closes_at, announced_closes_at, extensions }) => (
              <>
                {dates.until(closes_at, zone)}
                {extensions.length > 0 && (
                  <span className="fr-hint-text">
                    {t.firstEnd(dates.until(announced_closes_at, zone))}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Figures({ t, call }: { t: CallEditorWords; call: Call }) {
  const { can } = useMe();
  const { data } = useQuery({ ...applicantsQuery(call.id), enabled: can('listApplicants') });
  if (!data) return null;
  const figures = [
    [t.figures.submitted, data.submitted],
    [t.figures.drafts, data.drafts],
    [t.figures.withdrawn, data.withdrawn],
  ] as const;
  return (
    <section aria-labelledby="dossiers" className="fr-mb-4w">
      <h2 id="dossiers" className="fr-h4">
        {t.figuresTitle}
      </h2>
      <dl className="portal-facts">
        {figures.map(([label, n]) => (
          <div key={label} className="portal-dates__row">
            <dt>{label}</dt>
            <dd>
              <strong>{n}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function History({ t, call }: { t: CallEditorWords; call: Call }) {
  const pick = usePick();
  const dates = useDates();
  const { time_zone: zone } = call;
  const what = (event: CallEvent): string => {
    switch (event.kind) {
      case 'published':
        return t.events.published;
      case 'extended':
        return t.events.extended(
          t.windows[event.window],
          dates.until(event.before, zone),
          dates.until(event.after, zone),
        );
      case 'revised':
        return t.events.revised(event.version);
    }
  };
  return (
    <section aria-labelledby="historique" className="fr-mb-4w">
      <h2 id="historique" className="fr-h4">
        {t.historyTitle}
      </h2>
      <p>{t.historyLead}</p>
      <RecordTable<CallEvent>
        caption={t.historyCaption}
        captionHidden
        rows={historyOf(call)}
        rowKey={({ kind, at }) => `${kind} ${at}`}
        columns={[
          { id: 'at', label: t.historyColumns.at, cell: ({ at }) => dates.instant(at, zone) },
          { id: 'what', label: t.historyColumns.what, cell: what },
          {
            id: 'why',
            label: t.historyColumns.why,
            cell: (event) => ('motive' in event ? pick(event.motive) : '–'),
          },
        ]}
      />
    </section>
  );
}
