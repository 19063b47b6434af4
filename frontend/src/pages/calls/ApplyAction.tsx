// The main action of a call: start one's application, or go back to it.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { myDossiersQuery } from '../dossier/queries';
import type { CallsWords } from './calls.fr';
import { mainWindow } from './current';
import type { Call } from './queries';

/** Nothing when there is nothing to do: the call is not open and the reader has no dossier in it. */
export function ApplyAction({ call, t }: { call: Call; t: CallsWords }) {
  const { status } = useMe();
  const { data: mine } = useQuery({ ...myDossiersQuery, enabled: status === 'signed-in' });
  const own = mine?.find(({ call_id }) => call_id === call.id);
  const open = mainWindow(call)?.state === 'open';

  if (call.kind !== 'candidates') return null;
  if (own) {
    const label = open && own.status === 'draft' ? t.resume : t.follow;
    return <Action to={`/candidature/${own.id}`} label={label} />;
  }
  return open ? <Action to={`/appels/${call.id}/candidater`} label={t.apply} /> : null;
}

function Action({ to, label }: { to: string; label: string }) {
  return (
    <li>
      <Link className="fr-btn" to={to}>
        {label}
      </Link>
    </li>
  );
}
