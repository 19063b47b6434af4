// The roles that the reader holds, where, and until when.
import type { Me } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import type { SpaceWords } from './space.fr';

export function MyRoles({ grants, t }: { grants: Me['grants']; t: SpaceWords }) {
  const dates = useDates();
  if (grants.length === 0) return <p>{t.noRole}</p>;
  return (
    <DataTable
      caption={t.rolesCaption}
      captionHidden
      columns={t.rolesColumns}
      rows={grants.map(({ role, scope, from, to }) => [
        t.roles[role],
        scope.label ?? t.scopes[scope.kind],
        dates.dayOf(from),
        to ? dates.dayOf(to) : t.noEnd,
      ])}
    />
  );
}
