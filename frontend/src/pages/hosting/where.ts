// Where a host may start a challenge: for which administration, in answer to which call.
import type { Me, Schemas } from '../../api/types';

/** The administrations where the reader holds a role, once each. */
export function myAdministrations(me: Me | undefined): { id: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { scope } of me?.grants ?? []) {
    if (scope.kind === 'administration' && scope.id) found.set(scope.id, scope.label ?? scope.id);
  }
  return [...found].map(([id, label]) => ({ id, label }));
}

/** The call for challenges that is published and open now. */
export function openCall(calls: readonly Schemas['Call'][]): Schemas['Call'] | undefined {
  return calls.find(
    ({ status, windows }) =>
      status === 'published' && windows.some(({ state }) => state === 'open'),
  );
}
