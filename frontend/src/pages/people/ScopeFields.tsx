// Where a role holds: the kind of scope, then which one.
import { useQuery } from '@tanstack/react-query';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { PeopleWords } from './people.fr';
import { scopeChoicesQuery } from './queries';
import type { ScopeKind } from './scopes';

interface ScopeFieldsProps {
  t: PeopleWords;
  /** The kinds that fit the role. */
  kinds: readonly ScopeKind[];
  kind: ScopeKind;
  id: string;
  error: string | undefined;
  onKind: (kind: ScopeKind) => void;
  onId: (id: string) => void;
}

export function ScopeFields({ t, kinds, kind, id, error, onKind, onId }: ScopeFieldsProps) {
  const { data: choices, isLoading } = useQuery(scopeChoicesQuery(kind));
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={fieldId('scope.kind')}>
          {t.scopeKind}
        </label>
        <select
          id={fieldId('scope.kind')}
          className="fr-select"
          value={kind}
          onChange={(event) => onKind(kinds.find((one) => one === event.target.value) ?? kind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t.scopes[one]}
            </option>
          ))}
        </select>
      </div>
      {kind !== 'portal' && (
        <div className={`fr-select-group ${error ? 'fr-select-group--error' : ''}`}>
          <label className="fr-label" htmlFor={fieldId('scope.id')}>
            {t.scope}
          </label>
          <select
            id={fieldId('scope.id')}
            className="fr-select"
            value={id}
            required
            aria-invalid={Boolean(error)}
            aria-describedby="give-scope-message"
            onChange={(event) => onId(event.target.value)}
          >
            <option value="">{!isLoading && choices?.length === 0 ? t.noScope : t.choose}</option>
            {choices?.map(({ id: choice, label }) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </select>
          <p id="give-scope-message" className="fr-error-text" hidden={!error}>
            {error}
          </p>
        </div>
      )}
    </>
  );
}
