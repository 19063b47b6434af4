// Finding a thread by a number, a name or a word of a message.
import { useId, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { filterOf, names, withValues } from './filters';
import type { InboxWords } from './inbox.fr';

export function Search({ t }: { t: InboxWords }) {
  const [search, setSearch] = useSearchParams();
  const { q = '' } = filterOf(search);
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get(names.text);
    setSearch(withValues(search, { text: typeof given === 'string' ? given.trim() : '' }));
  }

  return (
    <form role="search" aria-label={t.search} className="portal-filters fr-mb-3w" onSubmit={submit}>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={id}>
          {t.searchLabel}
        </label>
        <input
          key={q}
          id={id}
          name={names.text}
          className="fr-input"
          maxLength={100}
          autoComplete="off"
          defaultValue={q}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t.searchButton}
      </button>
      {q && (
        <Link className="fr-link" to={{ search: withValues(search, { text: '' }) }}>
          {t.clear}
        </Link>
      )}
    </form>
  );
}
