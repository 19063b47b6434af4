// Inviting an address to a role in the administration.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AdministrationsWords } from './administrations.fr';
import { acts, everyAdministration } from './queries';

const roles: readonly Schemas['MemberRole'][] = ['host_member', 'host_lead', 'host_hr'];

export function Invite({ t, id }: { t: AdministrationsWords; id: string }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Schemas['MemberRole']>('host_member');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const invite = useMutation({
    mutationFn: (body: Schemas['MemberInvitation']) => acts.invite(id, body),
    onSuccess: async () => {
      setEmail('');
      await queryClient.invalidateQueries(everyAdministration);
    },
  });
  const refused = useRefusal(invite.error, ['email']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'email');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const given = email.trim();
    setLacking(given ? [] : [{ field: 'email', message: t.emailMissing }]);
    if (given) invite.mutate({ email: given, role });
  }

  return (
    <form noValidate className="portal-fields fr-mt-4w" onSubmit={submit}>
      <h3 className="fr-h6">{t.inviteTitle}</h3>
      <p>{t.inviteLead}</p>
      <ErrorSummary errors={errors} />
      <Input
        label={t.email}
        hintText={t.emailHint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId('email'),
          type: 'email',
          autoComplete: 'off',
          maxLength: 254,
          'aria-invalid': Boolean(message),
          value: email,
          onChange: (event) => setEmail(event.target.value),
        }}
      />
      <Select
        label={t.role}
        hint={t.roleHints[role]}
        nativeSelectProps={{
          id: fieldId('role'),
          value: role,
          onChange: ({ target }) =>
            setRole(roles.find((one) => one === target.value) ?? 'host_member'),
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {t.roles[one]}
          </option>
        ))}
      </Select>
      <button type="submit" className="fr-btn fr-mb-2w" disabled={invite.isPending}>
        {t.invite}
      </button>
      <Status>{invite.isSuccess && t.invited(invite.variables.email)}</Status>
    </form>
  );
}
