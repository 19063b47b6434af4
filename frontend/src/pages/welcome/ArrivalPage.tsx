// The contract sheet of a recruit, which prints, and what each side says is ready.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useLang, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { arrivalQuery, type Arrival } from './queries';
import { Steps } from './Steps';
import type { WelcomeWords } from './welcome.fr';
import '../committee/shared/committee.css';

export default function ArrivalPage({ t }: { t: WelcomeWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(arrivalQuery(id))}>
      {(arrival) => <Content key={id} t={t} arrival={arrival} />}
    </Loaded>
  );
}

function Content({ t, arrival }: { t: WelcomeWords; arrival: Arrival }) {
  const { name, challenge, side, dossier_id: id } = arrival;
  const title = side === 'recruit' ? t.ownTitle : t.sheetTitle(name);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: paths.home }}
        segments={[
          side === 'recruit'
            ? { label: t.application, linkProps: { to: `/candidature/${id}` } }
            : { label: t.title, linkProps: { to: paths.arrivals } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={title} />
      <p className="fr-text--lead">
        {challenge.name}
        {challenge.administration && `, ${challenge.administration}`}
      </p>
      {side === 'host' && <p className="portal-prose">{t.told}</p>}
      <Sheet t={t} arrival={arrival} />
      <p className="portal-no-print">
        <button type="button" className="fr-btn fr-btn--secondary" onClick={() => window.print()}>
          {t.print}
        </button>
      </p>
      <Steps t={t} arrival={arrival} />
    </div>
  );
}

function Sheet({ t, arrival }: { t: WelcomeWords; arrival: Arrival }) {
  const { tracks } = useT();
  const lang = useLang();
  const dates = useDates();
  const {
    name,
    email,
    phone,
    track,
    expertise,
    sites = [],
    starts_on: from,
    ends_on: to,
  } = arrival;
  const { years_experience: years, net_pay: pay } = arrival;
  const known = email !== undefined || phone !== undefined || pay !== undefined;
  const rows: [string, ReactNode][] = [
    [t.facts.name, name],
    [t.facts.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [t.facts.phone, phone && <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>],
    [t.facts.post, [tracks[track], expertise].filter(Boolean).join(', ')],
    [t.facts.sites, sites.join(', ')],
    [t.facts.dates, t.from(dates.day(from), dates.day(to))],
    [t.facts.years, years === undefined ? '' : t.years(years)],
    [t.facts.pay, pay === undefined ? known && t.payUnknown : t.pay(pay.toLocaleString(lang))],
  ];
  return (
    <section aria-labelledby="fiche">
      <h2 id="fiche" className="fr-h4">
        {t.sheet}
      </h2>
      <dl className="portal-facts">
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}
