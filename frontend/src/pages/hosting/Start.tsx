// Starting a challenge's draft: which administration, which name.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Until } from '../../ui/Time';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import type { HostingWords } from './hosting.fr';
import { challengesCallsQuery } from './queries';
import { myAdministrations, openCall } from './where';

export function Start({ t }: { t: HostingWords }) {
  const calls = useQuery(challengesCallsQuery);
  return (
    <section aria-labelledby="proposer" className="fr-mt-6w">
      <h2 id="proposer" className="fr-h4">
        {t.startTitle}
      </h2>
      <Loaded query={calls}>
        {(items) => {
          const open = openCall(items);
          return open ? <StartForm t={t} call={open} /> : <p>{t.closed}</p>;
        }}
      </Loaded>
    </section>
  );
}

function StartForm({ t, call }: { t: HostingWords; call: Schemas['Call'] }) {
  const navigate = useNavigate();
  const administrations = myAdministrations(useMe().me);
  const [administration, setAdministration] = useState(administrations[0]?.id ?? '');
  const [name, setName] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const start = useMutation({
    mutationFn: (body: Schemas['ChallengeStart']) => ask(api.POST('/challenges', { body })),
    onSuccess: ({ id }) => void navigate(`${paths.hosting}/${id}`),
  });
  const refused = useRefusal(start.error, ['name']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'name');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setLacking(name.trim() ? [] : [{ field: 'name', message: t.nameMissing }]);
    if (!name.trim()) return;
    start.mutate({ call_id: call.id, administration_id: administration, name: name.trim() });
  }

  if (administrations.length === 0) {
    return (
      <p className="portal-prose">
        {t.noAdministration}{' '}
        <Link to={`${paths.administrations}/proposer`}>{t.proposeAdministration}</Link>
      </p>
    );
  }
  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <p>
        {t.openUntil} <Until value={call.closes_at} zone={call.time_zone} />.
      </p>
      <ErrorSummary errors={errors} />
      {administrations.length > 1 && (
        <Select
          label={t.administration}
          nativeSelectProps={{
            id: fieldId('administration_id'),
            value: administration,
            onChange: (event) => setAdministration(event.target.value),
          }}
        >
          {administrations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Input
        label={t.name}
        hintText={t.nameHint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId('name'),
          maxLength: 120,
          required: true,
          autoComplete: 'off',
          'aria-invalid': Boolean(message),
          value: name,
          onChange: (event) => setName(event.target.value),
        }}
      />
      <button type="submit" className="fr-btn" disabled={start.isPending}>
        {t.start}
      </button>
    </form>
  );
}
