// The directory of host administrations: search, filters, and the way to add or propose one.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { Frame } from './Frame';
import type { AdministrationsWords } from './administrations.fr';
import { administrationsQuery, kinds, type Administration, type Filter } from './queries';

type Status = Administration['status'];
const statuses: readonly Status[] = ['pending', 'validated', 'refused'];

/** Reads the filters of an address; what is not one is ignored. */
function filterOf(params: URLSearchParams): Filter {
  return {
    q: params.get('q') ?? undefined,
    kind: kinds.find((kind) => kind === params.get('nature')),
    status: statuses.find((status) => status === params.get('etat')),
  };
}

export default function AdministrationsPage({ t }: { t: AdministrationsWords }) {
  const [params] = useSearchParams();
  const list = useQuery(administrationsQuery(filterOf(params)));
  const { can } = useMe();
  return (
    <Frame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <p>
        <Link className="fr-btn fr-btn--secondary" to={`${paths.administrations}/proposer`}>
          {can('createAdministration') ? t.add : t.propose}
        </Link>
      </p>
      <Filters t={t} />
      <Loaded query={list}>
        {({ items }) => (
          <>
            <p role="status" className="fr-text--bold fr-mb-2w">
              {items.length > 0 ? t.count(items.length) : t.none}
            </p>
            {items.length > 0 && <Table t={t} items={items} />}
          </>
        )}
      </Loaded>
    </Frame>
  );
}

function Filters({ t }: { t: AdministrationsWords }) {
  const [params, setParams] = useSearchParams();
  const { q, kind, status } = filterOf(params);

  function set(name: string, value: string) {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  }

  return (
    <form role="search" className="portal-fields" onSubmit={(event) => event.preventDefault()}>
      <Input
        label={t.search}
        hintText={t.searchHint}
        nativeInputProps={{
          type: 'search',
          maxLength: 100,
          value: q ?? '',
          onChange: (event) => set('q', event.target.value),
        }}
      />
      <Select
        label={t.kind}
        nativeSelectProps={{
          value: kind ?? '',
          onChange: (event) => set('nature', event.target.value),
        }}
      >
        <option value="">{t.anyKind}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t.kinds[one]}
          </option>
        ))}
      </Select>
      <Select
        label={t.status}
        nativeSelectProps={{
          value: status ?? '',
          onChange: (event) => set('etat', event.target.value),
        }}
      >
        <option value="">{t.anyStatus}</option>
        {statuses.map((one) => (
          <option key={one} value={one}>
            {t.statuses[one]}
          </option>
        ))}
      </Select>
      {(q ?? kind ?? status) && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary fr-mb-2w"
          onClick={() => setParams({}, { replace: true })}
        >
          {t.clear}
        </button>
      )}
    </form>
  );
}

function Table({ t, items }: { t: AdministrationsWords; items: readonly Administration[] }) {
  const { columns } = t;
  return (
    <RecordTable<Administration>
      caption={t.caption}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: columns.name,
          cell: ({ id, name }) => <Link to={`${paths.administrations}/${id}`}>{name}</Link>,
        },
        { id: 'ministry', label: columns.ministry, cell: ({ ministry }) => ministry ?? t.unknown },
        { id: 'kind', label: columns.kind, cell: ({ kind }) => t.kinds[kind] },
        {
          id: 'sites',
          label: columns.sites,
          cell: ({ sites }) => sites.map(({ town }) => town).join(', ') || t.unknown,
        },
        { id: 'status', label: columns.status, cell: ({ status }) => t.statuses[status] },
      ]}
    />
  );
}
