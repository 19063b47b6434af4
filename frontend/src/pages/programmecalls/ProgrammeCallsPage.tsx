// Every call, drafts included, by promotion: where each stands, and the ways to make another.
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { callPath } from '../calleditor/sections';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import {
  applicantsQuery,
  callsQuery,
  promotionsQuery,
  type Call,
  type Promotion,
} from '../programme/calls/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { standingOf } from './standing';
import type { ProgrammeCallsWords } from './programmecalls.fr';

export default function ProgrammeCallsPage({ t }: { t: ProgrammeCallsWords }) {
  const promotions = useQuery(promotionsQuery);
  const calls = useQuery(callsQuery);
  const { can } = useMe();
  const { state } = useLocation() as { state: { removed?: true } | null };
  return (
    <ProgrammeFrame here={t.title}>
      <PageTitle title={t.title} />
      {state?.removed && <Done heading="h2" title={t.removed} />}
      <p className="portal-prose">{t.lead}</p>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        {can('createCall') && (
          <li>
            <Link className="fr-btn" to={callPath('nouveau')}>
              {t.create}
            </Link>
          </li>
        )}
        {can('cloneCall') && (
          <li>
            <Link className="fr-btn fr-btn--secondary" to={callPath('dupliquer')}>
              {t.duplicate}
            </Link>
          </li>
        )}
        <li>
          <Link className="fr-btn fr-btn--tertiary" to={paths.promotions}>
            {t.promotions}
          </Link>
        </li>
      </ul>
      <Loaded query={promotions}>
        {(all) => (
          <Loaded query={calls}>
            {(items) =>
              all.length === 0 ? <p>{t.none}</p> : <Groups t={t} promotions={all} calls={items} />
            }
          </Loaded>
        )}
      </Loaded>
    </ProgrammeFrame>
  );
}

interface GroupsProps {
  t: ProgrammeCallsWords;
  promotions: readonly Promotion[];
  calls: readonly Call[];
}

function Groups({ t, promotions, calls }: GroupsProps) {
  return promotions.map((promotion) => {
    const own = calls.filter((call) => call.promotion.id === promotion.id);
    const id = `promotion-${promotion.number}`;
    return (
      <section key={promotion.id} aria-labelledby={id} className="fr-mb-4w">
        <h2 id={id} className="fr-h4">
          {promotion.name}
        </h2>
        {own.length === 0 ? (
          <p>
            {t.noCall}{' '}
            <Link to={`${callPath('nouveau')}?promotion=${promotion.id}`}>
              {t.createFor(promotion.name)}
            </Link>
          </p>
        ) : (
          <Table t={t} caption={t.caption(promotion.name)} calls={own} />
        )}
      </section>
    );
  });
}

function Table({
  t,
  caption,
  calls,
}: {
  t: ProgrammeCallsWords;
  caption: string;
  calls: readonly Call[];
}) {
  const pick = usePick();
  const dates = useDates();
  return (
    <RecordTable<Call>
      caption={caption}
      captionHidden
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t.columns.title,
          cell: ({ id, title, kind }) => (
            <>
              <Link to={callPath(id)}>{pick(title).trim() || t.untitled}</Link>
              <span className="fr-hint-text">{t.kinds[kind]}</span>
            </>
          ),
        },
        { id: 'state', label: t.columns.state, cell: (call) => <Standing t={t} call={call} /> },
        {
          id: 'opens',
          label: t.columns.opens,
          cell: ({ opens_at, time_zone }) => dates.instant(opens_at, time_zone),
        },
        {
          id: 'closes',
          label: t.columns.closes,
          cell: ({ closes_at, time_zone, windows }) => {
            const count = windows[0]?.extensions.length ?? 0;
            return (
              <>
                {dates.until(closes_at, time_zone)}
                {count > 0 && <span className="fr-hint-text">{t.extended(count)}</span>}
              </>
            );
          },
        },
        {
          id: 'dossiers',
          label: t.columns.dossiers,
          cell: (call) => <Dossiers t={t} call={call} />,
        },
      ]}
    />
  );
}

const tones = {
  draft: 'fr-badge--new',
  upcoming: '',
  open: 'fr-badge--success',
  closed: 'fr-badge--info',
} as const;

function Standing({ t, call }: { t: ProgrammeCallsWords; call: Call }) {
  const standing = standingOf(call);
  return (
    <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[standing]}`}>
      {t.states[standing]}
    </span>
  );
}

/** How many applied: one small request a published call for candidates. */
function Dossiers({ t, call }: { t: ProgrammeCallsWords; call: Call }) {
  const { can } = useMe();
  const enabled =
    call.kind === 'candidates' && call.status === 'published' && can('listApplicants');
  const { data } = useQuery({ ...applicantsQuery(call.id), enabled });
  if (!enabled) return t.noDossier;
  return data ? t.dossiers(data.submitted, data.drafts) : '…';
}
