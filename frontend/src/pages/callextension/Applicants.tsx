// Finding one person among those who have a dossier in the call.
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { fieldId } from '../../lib/forms/fieldErrors';
import { Loaded } from '../committee/shared/Loaded';
import { Status } from '../committee/shared/Status';
import { applicantsQuery } from '../programme/calls/queries';
import type { ExtensionWords } from './extension.fr';

type Applicant = Schemas['Applicant'];

interface ApplicantsProps {
  t: ExtensionWords;
  callId: string;
  chosen: Applicant | undefined;
  fault: string | undefined;
  onChoose: (person: Applicant) => void;
}

export function Applicants({ t, callId, chosen, fault, onChoose }: ApplicantsProps) {
  const [search, setSearch] = useSearchParams();
  const query = search.get('q') ?? '';
  const found = useQuery({ ...applicantsQuery(callId, query), enabled: query !== '' });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    const q = typeof typed === 'string' ? typed.trim() : '';
    setSearch(q ? { q } : {}, { preventScrollReset: true });
  }

  return (
    <>
      <form
        role="search"
        aria-label={t.search}
        className="portal-filters fr-mb-2w"
        onSubmit={submit}
      >
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={fieldId('person_id')}>
            {t.search}
            <span className="fr-hint-text">{t.searchHint}</span>
          </label>
          <input
            key={query}
            id={fieldId('person_id')}
            name="q"
            className="fr-input"
            maxLength={100}
            autoComplete="off"
            defaultValue={query}
            aria-invalid={Boolean(fault)}
          />
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t.find}
        </button>
      </form>
      {fault && <p className="fr-error-text">{fault}</p>}
      <Status>
        {query !== '' && found.data && t.found(found.data.found, found.data.items.length)}
      </Status>
      {query !== '' && (
        <Loaded query={found}>
          {({ items }) => <People t={t} items={items} chosen={chosen} onChoose={onChoose} />}
        </Loaded>
      )}
    </>
  );
}

interface PeopleProps {
  t: ExtensionWords;
  items: readonly Applicant[];
  chosen: Applicant | undefined;
  onChoose: (person: Applicant) => void;
}

function People({ t, items, chosen, onChoose }: PeopleProps) {
  if (items.length === 0) return null;
  return (
    <fieldset className="fr-fieldset" aria-labelledby="personnes-legende">
      <legend id="personnes-legende" className="fr-fieldset__legend fr-fieldset__legend--regular">
        {t.who}
      </legend>
      {items.map((person) => {
        const id = `personne-${person.number}`;
        return (
          <div key={person.person_id} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={id}
                name="personne"
                checked={chosen?.person_id === person.person_id}
                onChange={() => onChoose(person)}
              />
              <label className="fr-label" htmlFor={id}>
                {person.name || t.unnamed}
                <span className="fr-hint-text">
                  {`${person.number}, ${person.email}, ${t.applicantStates[person.state]}`}
                </span>
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
