// The journal's filters live in its address.
import type { AuditFilter } from '../committee/shared/queries';

export const names = { operation: 'operation', object: 'objet', cursor: 'suite' } as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address asks for; what it says wrongly is left out. */
export function filterOf(search: URLSearchParams): AuditFilter {
  const operation = search.get(names.operation);
  const object = search.get(names.object);
  return {
    operation: operation ? operation.slice(0, 60) : undefined,
    object_id: object && uuid.test(object) ? object : undefined,
    cursor: search.get(names.cursor) ?? undefined,
    limit: 50,
  };
}
