// Narrowing the list. Nothing moves before the button is pressed.
import { useId, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useT } from '../../i18n';
import { decisions, filterOf, isFiltered, signals, trackNames, withValues } from './filters';
import type { SelectionWords } from './selection.fr';

const cleared = { number: '', track: '', decision: '', signal: '' };

export function Filters({ t }: { t: SelectionWords }) {
  const { tracks } = useT();
  const [search, setSearch] = useSearchParams();
  const { q, track, decision, signal } = filterOf(search);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim() : undefined;
    };
    setSearch(
      withValues(search, {
        number: value('number'),
        track: value('track'),
        decision: value('decision'),
        signal: value('signal'),
      }),
    );
  }

  const id = useId();
  return (
    <form
      role="search"
      aria-label={t.filters}
      className="portal-filters fr-mb-3w"
      onSubmit={submit}
    >
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-number`}>
          {t.number}
        </label>
        <input
          // Another address, other values: the fields follow it.
          key={q ?? ''}
          id={`${id}-number`}
          name="number"
          className="fr-input"
          maxLength={40}
          autoComplete="off"
          defaultValue={q}
        />
      </div>
      <Choice
        id={`${id}-track`}
        name="track"
        label={t.track}
        value={track}
        every={t.everyTrack}
        options={trackNames.map((name) => [name, tracks[name]])}
      />
      <Choice
        id={`${id}-decision`}
        name="decision"
        label={t.decision}
        value={decision}
        every={t.everyDecision}
        options={decisions.map((name) => [name, t.outcomes[name]])}
      />
      <Choice
        id={`${id}-signal`}
        name="signal"
        label={t.signal}
        value={signal}
        every={t.everySignal}
        options={signals.map((name) => [name, t.signals[name]])}
      />
      <button type="submit" className="fr-btn">
        {t.filter}
      </button>
      {isFiltered(search) && (
        <Link className="fr-link" to={{ search: withValues(search, cleared).toString() }}>
          {t.clear}
        </Link>
      )}
    </form>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  /** The choice that does not narrow. */
  every: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ id, name, label, value = '', every, options }: ChoiceProps) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select key={value} id={id} name={name} className="fr-select" defaultValue={value}>
        <option value="">{every}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
