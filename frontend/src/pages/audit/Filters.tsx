// Narrowing the journal to one operation, or to one object.
import { useId, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../navigation';
import type { AuditWords } from './audit.fr';
import { filterOf, names } from './filters';

export function Filters({ t }: { t: AuditWords }) {
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const { operation = '', object_id: object } = filterOf(search);
  const options = Object.entries(t.operations).sort(([, a], [, b]) => a.localeCompare(b));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('operation');
    setSearch({
      ...(typeof chosen === 'string' && chosen ? { [names.operation]: chosen } : {}),
      ...(object ? { [names.object]: object } : {}),
    });
  }

  return (
    <>
      <form
        role="search"
        aria-label={t.filters}
        className="portal-filters fr-mb-3w"
        onSubmit={submit}
      >
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={id}>
            {t.operation}
          </label>
          <select
            key={operation}
            id={id}
            name="operation"
            className="fr-select"
            defaultValue={operation}
          >
            <option value="">{t.everyOperation}</option>
            {options.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="fr-btn">
          {t.filter}
        </button>
        {(operation || object) && (
          <Link className="fr-link" to={paths.audit}>
            {t.clear}
          </Link>
        )}
      </form>
      {object && <p>{t.ofObject}</p>}
    </>
  );
}
