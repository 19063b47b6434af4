// What the call asked when something was submitted: its form may have been revised since.
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/types';
import type { Call } from '../calls/queries';
import type { Dossier } from './queries';
import { snapshotQuery } from './snapshotQuery';

/** The call with another version of its form. */
export function asked(call: Call, { version, ...form }: Schemas['CallForm']): Call {
  return { ...call, ...form, form_version: version };
}

/**
 * The call under which what a dossier now says was written: the form of the last submission, unless its author changed
 * something since. Undefined while that form is being read.
 */
export function useAsked(dossier: Dossier, call: Call): Call | undefined {
  const [last] = dossier.snapshots;
  const older = last && !dossier.unsent_changes && last.form_version !== call.form_version;
  const { data } = useQuery({
    ...snapshotQuery(dossier.id, last?.id ?? ''),
    enabled: Boolean(older),
  });
  if (!older) return call;
  return data && asked(call, data.form);
}
