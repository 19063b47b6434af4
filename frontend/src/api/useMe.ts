// Who is reading, and what they may do. Rights come from capabilities, never from role names.
import { useQuery } from '@tanstack/react-query';
import { meQuery } from './queries';
import type { Me, Operation } from './types';

export interface Reader {
  /** `loading` until the first answer, `unknown` when none came. */
  status: 'loading' | 'unknown' | 'visitor' | 'signed-in';
  /** As the API gave it. */
  me: Me | undefined;
  /** Whether the reader may perform this operation on at least some object. */
  can: (operation: Operation) => boolean;
}

/** Reads GET /me; shared by every component of the page. */
export function useMe(): Reader {
  const { data: me, isPending } = useQuery(meQuery);
  return { me, status: statusOf(me, isPending), can: (operation) => may(me, operation) };
}

/** Whether these capabilities hold the operation. */
export function may(me: Me | undefined, operation: Operation): boolean {
  return me?.capabilities.includes(operation) ?? false;
}

function statusOf(me: Me | undefined, isPending: boolean): Reader['status'] {
  if (me) return me.signed_in ? 'signed-in' : 'visitor';
  return isPending ? 'loading' : 'unknown';
}
