// One form for both: a role at once for whoever has an account, an invitation for others.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { PeopleWords } from './people.fr';
import { everyPeopleQuery } from './queries';
import { ScopeFields } from './ScopeFields';
import { givenRole, givenRoles, scopesOf, type ScopeKind } from './scopes';

/** Gives the role to the account of that address, or invites it; tells which. */
async function giveOrInvite(input: Schemas['InvitationInput']): Promise<'given' | 'invited'> {
  const email = input.email.toLowerCase();
  const found = await ask(api.GET('/people', { params: { query: { q: email } } }));
  const person = found.items.find((one) => one.email === email);
  if (!person) {
    await ask(api.POST('/invitations', { body: input }));
    return 'invited';
  }
  const { role, scope } = input;
  const params = { path: { person_id: person.id } };
  await ask(api.POST('/people/{person_id}/grants', { params, body: { role, scope } }));
  return 'given';
}

export function Give({ t }: { t: PeopleWords }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<(typeof givenRoles)[number]>('reader');
  const [kind, setKind] = useState<ScopeKind>('call');
  const [scopeId, setScopeId] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const give = useMutation({
    mutationFn: giveOrInvite,
    onSuccess: async () => {
      setEmail('');
      await queryClient.invalidateQueries(everyPeopleQuery);
    },
  });
  const refused = useRefusal(give.error, ['email', 'scope.id', 'scope.kind']);
  const errors = lacking.length > 0 ? lacking : refused;
  const emailError = messageOf(errors, 'email');

  function chooseRole(name: string) {
    const next = givenRole(name) ?? 'reader';
    setRole(next);
    chooseKind(scopesOf(next)[0] ?? 'portal');
  }

  function chooseKind(next: ScopeKind) {
    setKind(next);
    setScopeId('');
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (email.trim() === '') missing.push({ field: 'email', message: t.emailMissing });
    if (kind !== 'portal' && scopeId === '')
      missing.push({ field: 'scope.id', message: t.scopeMissing });
    setLacking(missing);
    if (missing.length > 0) return;
    const scope = kind === 'portal' ? { kind } : { kind, id: scopeId };
    give.mutate({ email: email.trim(), role, scope });
  }

  return (
    <section aria-labelledby="donner" className="fr-mt-6w">
      <h2 id="donner" className="fr-h4">
        {t.giveTitle}
      </h2>
      <p className="portal-prose">{t.giveLead}</p>
      <form noValidate className="portal-fields" onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <Input
          label={t.email}
          hintText={t.emailHint}
          state={emailError ? 'error' : 'default'}
          stateRelatedMessage={emailError}
          nativeInputProps={{
            id: fieldId('email'),
            type: 'email',
            autoComplete: 'off',
            maxLength: 254,
            required: true,
            'aria-invalid': Boolean(emailError),
            value: email,
            onChange: (event) => setEmail(event.target.value),
          }}
        />
        <Select
          label={t.role}
          nativeSelectProps={{
            id: fieldId('role'),
            value: role,
            onChange: (event) => chooseRole(event.target.value),
          }}
        >
          {givenRoles.map((name) => (
            <option key={name} value={name}>
              {t.roles[name]}
            </option>
          ))}
        </Select>
        <ScopeFields
          t={t}
          kinds={scopesOf(role)}
          kind={kind}
          id={scopeId}
          error={messageOf(errors, 'scope.id')}
          onKind={chooseKind}
          onId={setScopeId}
        />
        <button type="submit" className="fr-btn fr-mb-2w" disabled={give.isPending}>
          {t.give}
        </button>
      </form>
      <Status>
        {give.isSuccess &&
          (give.data === 'given' ? t.given(give.variables.email) : t.invited(give.variables.email))}
      </Status>
    </section>
  );
}
