// Giving an application to a reader.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loaded } from '../committee/shared/Loaded';
import { everyCommitteeQuery, readersQuery } from '../committee/shared/queries';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { CandidacyWords } from './candidacy.fr';

interface AssignProps {
  t: CandidacyWords;
  dossierId: string;
  /** Who reads it already. */
  already: readonly string[];
}

interface Person {
  id: string;
  name: string;
}

export function Assign({ t, dossierId, already }: AssignProps) {
  const readers = useQuery(readersQuery);
  return (
    <section aria-labelledby="confier">
      <h3 id="confier" className="fr-h6">
        {t.assignTitle}
      </h3>
      <Loaded query={readers}>
        {({ items }) => (
          <AssignForm
            t={t}
            dossierId={dossierId}
            people={items
              .filter(({ id }) => !already.includes(id))
              .map(({ id, name, email }) => ({ id, name: name || email }))}
          />
        )}
      </Loaded>
    </section>
  );
}

interface AssignFormProps {
  t: CandidacyWords;
  dossierId: string;
  people: readonly Person[];
}

function AssignForm({ t, dossierId, people }: AssignFormProps) {
  const queryClient = useQueryClient();
  const [readerId, choose] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const assign = useMutation({
    mutationFn: ({ id }: Person) =>
      ask(api.POST('/readings', { body: { dossier_id: dossierId, reader_id: id } })),
    onSuccess: async () => {
      choose('');
      await queryClient.invalidateQueries(everyCommitteeQuery);
    },
  });
  const refused = useRefusal(assign.error, ['reader_id']);
  const errors = lacking.length > 0 ? lacking : refused;
  const error = messageOf(errors, 'reader_id');
  const field = fieldId('reader_id');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const person = people.find(({ id }) => id === readerId);
    setLacking(person ? [] : [{ field: 'reader_id', message: t.needReader }]);
    if (person) assign.mutate(person);
  }

  return (
    <>
      <Status>{assign.isSuccess && t.assigned(assign.variables.name)}</Status>
      {people.length === 0 ? (
        <p>{t.noReader}</p>
      ) : (
        <form noValidate onSubmit={submit}>
          <ErrorSummary errors={errors} />
          <div className="portal-filters">
            <div className={`fr-select-group ${error ? 'fr-select-group--error' : ''}`}>
              <label className="fr-label" htmlFor={field}>
                {t.assignLabel}
              </label>
              <select
                id={field}
                className={`fr-select ${error ? 'fr-select--error' : ''}`}
                value={readerId}
                aria-invalid={error ? true : undefined}
                aria-describedby={`${field}-error`}
                onChange={(event) => choose(event.target.value)}
              >
                <option value="">{t.choose}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <div id={`${field}-error`} className="fr-messages-group">
                {error && <p className="fr-message fr-message--error">{error}</p>}
              </div>
            </div>
            <button type="submit" className="fr-btn fr-btn--secondary" disabled={assign.isPending}>
              {t.assign}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
