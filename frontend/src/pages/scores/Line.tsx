// Drawing the line elsewhere, to see what it would change. Nothing is stored: it is in the address.
import { useId, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { lineName } from './address';
import type { ScoresWords } from './scores.fr';

export function Line({ t, line }: { t: ScoresWords; line: number | undefined }) {
  const id = useId();
  const [search, setSearch] = useSearchParams();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('line');
    const next = new URLSearchParams(search);
    if (typeof given === 'string' && given.trim() !== '') next.set(lineName, given.trim());
    else next.delete(lineName);
    setSearch(next);
  }

  return (
    <form className="portal-filters fr-mb-4w" onSubmit={submit}>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={id}>
          {t.line}
          <span className="fr-hint-text">{t.lineHelp}</span>
        </label>
        <input
          key={line}
          id={id}
          name="line"
          className="fr-input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          defaultValue={line}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t.drawLine}
      </button>
    </form>
  );
}
