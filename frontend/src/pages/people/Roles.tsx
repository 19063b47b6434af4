// The roles of one person, each with its scope and the way to withdraw it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useRefusal } from '../committee/shared/useRefusal';
import type { PeopleWords } from './people.fr';
import { everyPeopleQuery } from './queries';

type Grant = Schemas['Grant'];
type Person = Schemas['Person'];

export function Roles({ person, t }: { person: Person; t: PeopleWords }) {
  if (person.grants.length === 0) return t.noRole;
  return (
    <ul className="fr-raw-list">
      {person.grants.map((grant) => (
        <li key={grant.id} className="fr-mb-1v">
          {t.roles[grant.role]} – {grant.scope.label ?? t.scopes[grant.scope.kind]}{' '}
          <Withdraw person={person} grant={grant} t={t} />
        </li>
      ))}
    </ul>
  );
}

function Withdraw({ person, grant, t }: { person: Person; grant: Grant; t: PeopleWords }) {
  const queryClient = useQueryClient();
  const [asking, ask_] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      ask(api.DELETE('/grants/{grant_id}', { params: { path: { grant_id: grant.id } } })),
    onSuccess: () => queryClient.invalidateQueries(everyPeopleQuery),
  });
  const [refusal] = useRefusal(withdraw.error);
  const who = person.name || person.email;
  const role = t.roles[grant.role];
  if (!asking) {
    return (
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
        aria-label={t.withdrawOf(role, who)}
        onClick={() => ask_(true)}
      >
        {t.withdraw}
      </button>
    );
  }
  return (
    <div role="group" aria-label={t.withdrawTitle(role, who)} className="portal-confirm fr-p-2w">
      <p className="fr-text--sm fr-mb-1w">{t.withdrawText}</p>
      {refusal && (
        <p role="alert" className="fr-error-text fr-mb-2w">
          {refusal.message}
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <button
            type="button"
            className="fr-btn"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t.withdrawConfirm}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => ask_(false)}>
            {t.cancel}
          </button>
        </li>
      </ul>
    </div>
  );
}
