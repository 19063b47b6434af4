// Deciding by the final list: a line under the first places, shown with all it decides before it is done.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { everyCommitteeQuery } from '../committee/shared/queries';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import { everyJuryQuery, type JuryEntry, type JuryList } from '../hearings/queries';
import { everyProposal } from '../hosting/queries';
import { cut, decisionsOf, type Cut } from './cut';
import { groundsText } from './grounds';
import type { JuryWords } from './jury.fr';

export function DecideByList({ t, list }: { t: JuryWords; list: JuryList }) {
  const { can } = useMe();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const places = Number(typed);
  const found = cut(list.items, places, (sorting) => groundsText(sorting, t));
  const decide = useMutation({
    mutationFn: async (line: Cut) => {
      const decisions = decisionsOf(line);
      // One after the other: a refused one stops there, and what is done stays done.
      for (const { entry, body } of decisions) {
        const params = {
          path: { challenge_id: entry.challenge.id },
          header: { 'If-Match': `"v${entry.decision_version}"` },
        };
        await ask(api.PUT('/challenges/{challenge_id}/decision', { params, body }));
      }
      return decisions.length;
    },
    onSettled: () =>
      Promise.all(
        [everyJuryQuery, everyProposal, everyCommitteeQuery].map((every) =>
          client.invalidateQueries(every),
        ),
      ),
  });
  const refused = useRefusal(decide.error);
  const errors = lacking.length > 0 ? lacking : refused;
  const fault = messageOf(errors, 'places');

  if (decide.isSuccess) return <Done heading="h2" title={t.cut.done(decide.data)} />;
  if (!can('decideChallenge') || list.items.every(({ decision }) => decision)) return null;

  function ready(): boolean {
    decide.reset();
    const valid = Number.isInteger(places) && places >= 1 && places <= list.total;
    const wrong = valid ? [] : [{ field: 'places', message: t.cut.wrong(list.total) }];
    setLacking(wrong);
    return wrong.length === 0;
  }

  return (
    <section aria-labelledby="ligne" className="portal-fields fr-mb-4w">
      <h2 id="ligne" className="fr-h5">
        {t.cut.title}
      </h2>
      <p>{t.cut.help}</p>
      <ErrorSummary errors={errors} />
      <Input
        label={t.cut.places}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeInputProps={{
          id: fieldId('places'),
          inputMode: 'numeric',
          maxLength: 3,
          autoComplete: 'off',
          'aria-invalid': Boolean(fault),
          value: typed,
          onChange: (event) => setTyped(event.target.value.trim()),
        }}
      />
      <ConfirmAct
        // Another line asks again.
        key={typed}
        label={t.cut.check}
        title={t.cut.ask}
        confirm={t.cut.confirm(found.kept.length, found.notKept.length)}
        busy={decide.isPending}
        before={ready}
        onConfirm={() => decide.mutate(found)}
      >
        <Preview t={t} found={found} />
      </ConfirmAct>
    </section>
  );
}

function Preview({ t, found: { kept, notKept, open } }: { t: JuryWords; found: Cut }) {
  const named = (entries: readonly JuryEntry[]) =>
    entries.map(({ challenge }) => challenge.name).join(', ');
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{t.cut.kept(kept.length)}</strong> {named(kept)}
      </p>
      <p className="fr-mb-1v">
        <strong>{t.cut.notKept(notKept.length)}</strong>
      </p>
      <ul>
        {notKept.map(({ entry: { challenge }, reason }) => (
          <li key={challenge.id}>
            {challenge.name} – {reason}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p>
          <strong>{t.cut.open(open.length)}</strong> {named(open)}
        </p>
      )}
      <p>{t.cut.secret}</p>
    </>
  );
}
