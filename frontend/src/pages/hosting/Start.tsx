// Starting a challenge's draft: which administration, which name.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import type { Me, Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import type { HostingWords } from './hosting.fr';
import { challengesCallsQuery } from './queries';

/** The administrations where the reader holds a role, once each. */
export function myAdministrations(me: Me | undefined): { id: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { scope } of me?.grants ?? []) {
    if (scope.kind === 'administration' && scope.id) found.set(scope.id, scope.label ?? scope.id);
  }
  return [...found].map(([id, label]) => ({ id, label }));
}

export function Start({ t }: { t: HostingWords }) {
  const calls = useQuery(challengesCallsQuery);
  return (
    <section aria-labelledby="proposer" className="fr-mt-6w">
      <h2 id="proposer" className="fr-h4">
        {t.startTitle}
      </h2>
      <Loaded query={calls}>
        {(items) => {
          const open = items.find(({ windows }) => windows.some(({ state }) => state === 'open'));
          return open ? <StartForm t={t} call={open} /> : <p>{t.closed}</p>;
        }}
      </Loaded>
    </section>
  );
}

function StartForm({ t, call }: { t: HostingWords; call: Schemas['Call'] }) {
  const dates = useDates();
  const navigate = useNavigate();
  const administrations = myAdministrations(useMe().me);
  const [administration, setAdministration] = useState('');
  const [name, setName] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const start = useMutation({
    mutationFn: (body: Schemas['ChallengeStart']) => ask(api.POST('/challenges', { body })),
    onSuccess: ({ id }) => void navigate(`${paths.hosting}/${id}`),
  });
  const refused = useRefusal(start.error, ['name']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'name');
  const chosen = administration || administrations[0]?.id;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setLacking(name.trim() ? [] : [{ field: 'name', message: t.nameMissing }]);
    if (!name.trim() || !chosen) return;
    start.mutate({ call_id: call.id, administration_id: chosen, name: name.trim() });
  }

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <p>{t.open(dates.instant(call.closes_at))}</p>
      <ErrorSummary errors={errors} />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={fieldId('administration_id')}>
          {t.administration}
        </label>
        <select
          id={fieldId('administration_id')}
          className="fr-select"
          value={chosen}
          onChange={(event) => setAdministration(event.target.value)}
        >
          {administrations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={`fr-input-group ${message ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={fieldId('name')}>
          {t.name}
          <span className="fr-hint-text">{t.nameHint}</span>
        </label>
        <input
          id={fieldId('name')}
          className="fr-input"
          maxLength={120}
          required
          aria-invalid={Boolean(message)}
          aria-describedby="start-name-message"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p id="start-name-message" className="fr-error-text" hidden={!message}>
          {message}
        </p>
      </div>
      <button type="submit" className="fr-btn" disabled={start.isPending}>
        {t.start}
      </button>
    </form>
  );
}
