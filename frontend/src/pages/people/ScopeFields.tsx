// Where a role holds: the kind of scope, then which one.
import { Select } from '@codegouvfr/react-dsfr/Select';
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
      {kinds.length > 1 && (
        <Select
          label={t.scopeKind}
          nativeSelectProps={{
            id: fieldId('scope.kind'),
            value: kind,
            onChange: (event) => onKind(kinds.find((one) => one === event.target.value) ?? kind),
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t.scopes[one]}
            </option>
          ))}
        </Select>
      )}
      {kind !== 'portal' && (
        <Select
          label={t.whichScope[kind]}
          state={error ? 'error' : 'default'}
          stateRelatedMessage={error}
          nativeSelectProps={{
            id: fieldId('scope.id'),
            value: id,
            required: true,
            'aria-invalid': Boolean(error),
            onChange: (event) => onId(event.target.value),
          }}
        >
          <option value="">{!isLoading && choices?.length === 0 ? t.noScope : t.choose}</option>
          {choices?.map(({ id: choice, label }) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
