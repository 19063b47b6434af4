// Recruits to welcome: all of a promotion for the programme team, theirs for hosts, their own for recruits.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { arrivalsQuery, type Arrival, type ArrivalFilter } from './queries';
import type { WelcomeWords } from './welcome.fr';
import '../committee/shared/committee.css';

export default function ArrivalsPage({ t }: { t: WelcomeWords }) {
  const { can } = useMe();
  if (can('decideChallenge')) {
    return (
      <ProgrammeFrame here={t.title}>
        <PromotionScope title={t.title}>
          {({ promotion: { id } }) => <Arrivals key={id} t={t} filter={{ promotion_id: id }} />}
        </PromotionScope>
      </ProgrammeFrame>
    );
  }
  const host = can('getHosting');
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Above t={t} host={host} />
      <PageTitle title={t.title} />
      <Arrivals t={t} filter={{}} />
    </div>
  );
}

function Above({ t, host }: { t: WelcomeWords; host: boolean }) {
  const { pages } = useT();
  const above = host ? ('hosting' as const) : ('mySpace' as const);
  return (
    <Breadcrumb
      currentPageLabel={t.title}
      homeLinkProps={{ to: paths.home }}
      segments={[{ label: pages[above], linkProps: { to: paths[above] } }]}
      classes={{ root: 'fr-mb-2w' }}
    />
  );
}

/** Said by the address, so that the list of what is late can be kept and shared. */
const name = 'retard';

function Arrivals({ t, filter }: { t: WelcomeWords; filter: ArrivalFilter }) {
  const [search] = useSearchParams();
  const late = search.get(name) === 'oui';
  const list = useQuery(arrivalsQuery({ ...filter, ...(late && { late }) }));
  return (
    <>
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={list}>
        {({ items, total, late: behind }) => (
          <>
            <Lists t={t} late={late} behind={behind} />
            <p role="status" className="fr-text--lg fr-mb-2w">
              {t.count(total)}
            </p>
            {items.length > 0 ? <Table t={t} rows={items} /> : <p>{late ? t.noneLate : t.none}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}

function Lists({ t, late, behind }: { t: WelcomeWords; late: boolean; behind: number }) {
  const [search] = useSearchParams();
  const address = (only: boolean) => {
    const next = new URLSearchParams(search);
    if (only) next.set(name, 'oui');
    else next.delete(name);
    return { search: next.toString() };
  };
  return (
    <nav className="portal-local-nav fr-mb-3w" aria-label={t.listsLabel}>
      <ul>
        <li>
          <Link to={address(false)} aria-current={late ? undefined : 'page'}>
            {t.all}
          </Link>
        </li>
        <li>
          <Link to={address(true)} aria-current={late ? 'page' : undefined}>
            {t.onlyLate(behind)}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Table({ t, rows }: { t: WelcomeWords; rows: readonly Arrival[] }) {
  const { tracks } = useT();
  const dates = useDates();
  const columns: Column<Arrival>[] = [
    {
      id: 'name',
      label: t.columns.name,
      cell: ({ dossier_id: id, name: who, track }) => (
        <>
          <Link to={`${paths.arrivals}/${id}`}>{who}</Link>
          <span className="fr-hint-text">{tracks[track]}</span>
        </>
      ),
    },
    {
      id: 'challenge',
      label: t.columns.challenge,
      cell: ({ challenge }) => (
        <>
          {challenge.name}
          <span className="fr-hint-text">{challenge.administration}</span>
        </>
      ),
    },
    { id: 'starts', label: t.columns.starts, cell: ({ starts_on: day }) => dates.day(day) },
    {
      id: 'done',
      label: t.columns.done,
      cell: ({ steps }) => t.done(steps.filter(({ done }) => done).length, steps.length),
    },
    {
      id: 'late',
      label: t.columns.late,
      cell: ({ steps }) =>
        steps
          .filter(({ late }) => late)
          .map(({ kind }) => t.steps[kind])
          .join(', ') || t.nothingLate,
    },
  ];
  return (
    <RecordTable<Arrival>
      caption={t.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ dossier_id: id }) => id}
    />
  );
}
