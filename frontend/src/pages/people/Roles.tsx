// The roles of one person, each with its scope and the way to withdraw it.
import type { Schemas } from '../../api/types';
import type { PeopleWords } from './people.fr';
import { Withdraw } from './Withdraw';

interface RolesProps {
  person: Schemas['Person'];
  t: PeopleWords;
  /** A role was withdrawn; what to say of it. */
  onWithdrawn: (said: string) => void;
}

export function Roles({ person, t, onWithdrawn }: RolesProps) {
  if (person.grants.length === 0) return t.noRole;
  const who = person.name || person.email;
  return (
    <ul className="fr-raw-list">
      {person.grants.map(({ id, role, scope }) => (
        <li key={id} className="fr-mb-1v">
          {t.roles[role]} – {scope.label ?? t.scopes[scope.kind]}{' '}
          <Withdraw
            grantId={id}
            role={t.roles[role]}
            who={who}
            t={t}
            onWithdrawn={() => onWithdrawn(t.withdrawn(t.roles[role], who))}
          />
        </li>
      ))}
    </ul>
  );
}
