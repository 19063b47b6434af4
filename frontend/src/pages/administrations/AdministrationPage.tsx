// One administration: what the directory says, its people, and what the programme team decides of it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { Colon } from '../../ui/Colon';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { Status } from '../committee/shared/Status';
import { AdministrationForm } from './AdministrationForm';
import type { AdministrationsWords } from './administrations.fr';
import { DecideAdministration } from './DecideAdministration';
import { Frame } from './Frame';
import { Members } from './Members';
import { Merge } from './Merge';
import {
  acts,
  administrationQuery,
  everyAdministration,
  membersQuery,
  type Administration,
  type Input,
} from './queries';

interface PartProps {
  t: AdministrationsWords;
  found: Versioned<Administration>;
}

export default function AdministrationPage({ t }: { t: AdministrationsWords }) {
  const { id = '' } = useParams();
  const administration = useQuery(administrationQuery(id));
  return (
    <Loaded query={administration}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>
  );
}

function Content({ t, found }: PartProps) {
  const { id, name, status } = found.data;
  const { can } = useMe();
  // Whoever may read its people belongs to it, or to the programme team.
  const members = useQuery({ ...membersQuery(id), enabled: can('listMembers') });
  const within = members.isSuccess && status !== 'merged';
  return (
    <Frame here={name} below>
      <PageTitle title={name} />
      <Standing t={t} administration={found.data} />
      <Facts t={t} administration={found.data} />
      {within && can('putAdministration') && <Edit t={t} found={found} />}
      {within && <Members t={t} id={id} members={members.data.items} />}
      {within && can('decideAdministration') && (
        <>
          <DecideAdministration t={t} administration={found.data} />
          <Merge t={t} administration={found.data} members={members.data.items} />
        </>
      )}
    </Frame>
  );
}

function Standing({
  t,
  administration,
}: {
  t: AdministrationsWords;
  administration: Administration;
}) {
  const { status, status_reason: reason, merged_into: into } = administration;
  if (status === 'validated') return null;
  return (
    <div className="fr-highlight fr-mb-3w">
      {status === 'pending' && <p>{t.pendingHelp}</p>}
      {status === 'refused' && <p>{t.refusedHelp}</p>}
      {reason && (
        <p className="portal-written">
          {t.reason}
          <Colon /> {reason}
        </p>
      )}
      {into && (
        <p>
          {t.mergedInto} <Link to={`${paths.administrations}/${into.id}`}>{into.name}</Link>
        </p>
      )}
    </div>
  );
}

function Facts({ t, administration }: { t: AdministrationsWords; administration: Administration }) {
  const { ministry, kind, siret, sites, status, fictional } = administration;
  return (
    <dl className="portal-dates fr-my-3w">
      <dt>{t.status}</dt>
      <dd>
        {t.statuses[status]}
        {fictional && ` (${t.fictional})`}
      </dd>
      <dt>{t.columns.ministry}</dt>
      <dd>{ministry ?? t.unknown}</dd>
      <dt>{t.kind}</dt>
      <dd>{t.kinds[kind]}</dd>
      <dt>SIRET</dt>
      <dd>{siret?.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') ?? t.unknown}</dd>
      <dt>{t.sitesTitle}</dt>
      <dd>{sites.map(({ town, postcode }) => `${town} (${postcode})`).join(', ') || t.unknown}</dd>
    </dl>
  );
}

function Edit({ t, found }: PartProps) {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const { id, name, ministry, kind, siret, sites, fictional } = found.data;
  const save = useMutation({
    mutationFn: (body: Input) => acts.put(id, found.etag, body),
    onSuccess: async () => {
      await queryClient.invalidateQueries(everyAdministration);
      setOpen(false);
    },
  });
  return (
    <section aria-labelledby="modifier" className="fr-mb-4w">
      <h2 id="modifier" className="fr-h4">
        {t.facts}
      </h2>
      <Status>{save.isSuccess && !open && t.saved}</Status>
      {open ? (
        <AdministrationForm
          t={t}
          initial={{ name, ministry, kind, siret, sites, fictional }}
          label={t.save}
          busy={save.isPending}
          error={save.error}
          onSubmit={save.mutate}
        />
      ) : (
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          onClick={() => {
            save.reset();
            setOpen(true);
          }}
        >
          {t.edit}
        </button>
      )}
    </section>
  );
}
