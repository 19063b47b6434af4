// Narrowing a list. Nothing moves before the button is pressed.
import { useId, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { names, statesOf, viewOf } from './entries';
import type { JuryWords } from './jury.fr';

export function Filters({ t }: { t: JuryWords }) {
  const [search, setSearch] = useSearchParams();
  const id = useId();
  const state = search.get(names.state) ?? '';
  const text = search.get(names.text) ?? '';

  function address(values: Record<string, string>): URLSearchParams {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim() : '';
    };
    setSearch(address({ [names.state]: value(names.state), [names.text]: value(names.text) }));
  }

  return (
    <form
      role="search"
      aria-label={t.filters}
      className="portal-filters fr-mb-3w"
      onSubmit={submit}
    >
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-text`}>
          {t.text}
        </label>
        <input
          // Another address, other values: the fields follow it.
          key={text}
          id={`${id}-text`}
          name={names.text}
          className="fr-input"
          maxLength={100}
          autoComplete="off"
          defaultValue={text}
        />
      </div>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={`${id}-state`}>
          {t.state}
        </label>
        <select
          key={state}
          id={`${id}-state`}
          name={names.state}
          className="fr-select"
          defaultValue={state}
        >
          <option value="">{t.every}</option>
          {statesOf(viewOf(search)).map(([name]) => (
            <option key={name} value={name}>
              {t.states[name]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t.filter}
      </button>
      {(state || text) && (
        <Link
          className="fr-link"
          to={{ search: address({ [names.state]: '', [names.text]: '' }).toString() }}
        >
          {t.clear}
        </Link>
      )}
    </form>
  );
}
