// Narrowing the list of people. Nothing moves before the button is pressed.
import type { SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PeopleWords } from './people.fr';
import { givenRoles } from './scopes';

export function Search({ t }: { t: PeopleWords }) {
  const [search, setSearch] = useSearchParams();
  const query = search.get('q') ?? '';
  const role = search.get('role') ?? '';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') next.set(name, value.trim());
    }
    setSearch(next);
  }

  return (
    <form
      role="search"
      aria-label={t.filters}
      className="portal-filters fr-mb-3w"
      onSubmit={submit}
    >
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="people-query">
          {t.query}
        </label>
        <input
          key={query}
          id="people-query"
          name="q"
          className="fr-input"
          maxLength={100}
          autoComplete="off"
          defaultValue={query}
        />
      </div>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="people-role">
          {t.role}
        </label>
        <select key={role} id="people-role" name="role" className="fr-select" defaultValue={role}>
          <option value="">{t.everyRole}</option>
          {(['candidate', ...givenRoles] as const).map((name) => (
            <option key={name} value={name}>
              {t.roles[name]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn">
        {t.filter}
      </button>
      {(query || role) && (
        <Link className="fr-link" to={{ search: '' }}>
          {t.clear}
        </Link>
      )}
    </form>
  );
}
