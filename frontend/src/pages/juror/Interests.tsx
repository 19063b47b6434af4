// Declaring what could link me to somebody who applies. What it meets is never shown here.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { api } from '../../api/client';
import { useDates } from '../../lib/dates/useDates';
import { fieldId, messageOf } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { EntryList } from '../../ui/forms/EntryList';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import type { JurorWords } from './juror.fr';
import type { Interest, InterestKind, Readership } from './queries';
import { useAct } from './useReadership';

const kinds: readonly InterestKind[] = ['employer', 'school', 'body', 'name', 'address'];
const blank: Interest = { kind: 'employer', value: '' };

export function Interests({ t, readership }: { t: JurorWords; readership: Readership }) {
  const dates = useDates();
  const { call_id: callId, declarations, declared_at: since } = readership;
  const [typed, setTyped] = useState<Interest[]>([]);
  const declare = useAct(
    callId,
    (said: Interest[]) =>
      api.POST('/calls/{call_id}/readership/declarations', {
        params: { path: { call_id: callId } },
        body: { declarations: said },
      }),
    () => setTyped([]),
  );
  useLeavingWarning(typed.length > 0);
  const errors = useRefusal(
    declare.error,
    typed.map((_, at) => `declarations.${at}.value`),
  );
  return (
    <section aria-labelledby="interets" className="fr-mb-6w">
      <h2 id="interets" className="fr-h4">
        {t.interestsTitle}
      </h2>
      <p className="portal-prose">{t.interestsLead}</p>
      <div role="status">
        {since && <p className="fr-valid-text">{t.declared(dates.instant(since))}</p>}
      </div>
      {since && declarations.length === 0 && <p>{t.nothingDeclared}</p>}
      {declarations.length > 0 && (
        <>
          <h3 className="fr-h6 fr-mb-1v">{t.declaredList}</h3>
          <ul>
            {declarations.map(({ kind, value }) => (
              <li key={`${kind} ${value}`}>{`${t.kinds[kind]} – ${value}`}</li>
            ))}
          </ul>
        </>
      )}
      <ErrorSummary errors={errors} />
      <EntryList
        field="declarations"
        words={t.entry}
        entries={typed}
        empty={blank}
        most={20}
        onChange={setTyped}
      >
        {(entry, set, at) => {
          const fault = messageOf(errors, `declarations.${at}.value`);
          return (
            <>
              <Select
                label={t.kind}
                nativeSelectProps={{
                  value: entry.kind,
                  onChange: ({ target }) => set({ kind: target.value as InterestKind }),
                }}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t.kinds[kind]}
                  </option>
                ))}
              </Select>
              <Input
                label={t.value}
                hintText={entry.kind === 'address' ? t.valueHint : undefined}
                state={fault ? 'error' : 'default'}
                stateRelatedMessage={fault}
                nativeInputProps={{
                  id: fieldId(`declarations.${at}.value`),
                  maxLength: 200,
                  autoComplete: 'off',
                  'aria-invalid': Boolean(fault),
                  value: entry.value,
                  onChange: ({ target }) => set({ value: target.value }),
                }}
              />
            </>
          );
        }}
      </EntryList>
      {(typed.length > 0 || !since) && (
        <div>
          <button
            type="button"
            className="fr-btn"
            disabled={declare.isPending}
            onClick={() => declare.mutate(typed)}
          >
            {typed.length > 0 ? t.declare : t.declareNone}
          </button>
        </div>
      )}
    </section>
  );
}
