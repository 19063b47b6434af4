// Whether a challenge is eligible, and why it is not.
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useMe } from '../../api/useMe';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { Choices } from '../hearings/Choices';
import { etagOf, everyJuryQuery, type JuryEntry } from '../hearings/queries';
import { grounds, groundsText } from '../jury/grounds';
import type { ProposalsWords } from '../proposals/proposals.fr';

interface SortingProps {
  t: ProposalsWords;
  entry: JuryEntry;
  over: boolean;
}

export function Sorting({ t, entry, over }: SortingProps) {
  const { can } = useMe();
  const words = t.examination;
  const { sorting } = entry;
  return (
    <section aria-labelledby="tri" className="fr-mb-4w">
      <h2 id="tri" className="fr-h4">
        {words.sorting}
      </h2>
      {sorting && (
        <p>
          <strong>{sorting.eligible ? words.eligible : words.notEligible}</strong>{' '}
          {groundsText(sorting, t.examination)}
        </p>
      )}
      {!over && can('sortChallenge') ? (
        <SortingForm t={t} entry={entry} />
      ) : (
        !sorting && <p>{words.notSorted}</p>
      )}
    </section>
  );
}

function SortingForm({ t, entry: { challenge, sorting } }: Omit<SortingProps, 'over'>) {
  const words = t.examination;
  const client = useQueryClient();
  const [eligible, setEligible] = useState(sorting?.eligible);
  const [chosen, setChosen] = useState<readonly Schemas['SortingGround'][]>(sorting?.grounds ?? []);
  const [note, setNote] = useState(sorting?.note ?? '');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const sort = useMutation({
    mutationFn: (body: Schemas['SortingInput']) =>
      ask(
        api.PUT('/challenges/{challenge_id}/sorting', {
          params: { path: { challenge_id: challenge.id }, header: { 'If-Match': etagOf(sorting) } },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries(everyJuryQuery),
  });
  const refused = useRefusal(sort.error, ['eligible', 'grounds', 'note']);
  const errors = lacking.length > 0 ? lacking : refused;
  const noteFault = messageOf(errors, 'note');
  const groundsFault = messageOf(errors, 'grounds');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    sort.reset();
    const missing = lacks();
    setLacking(missing);
    if (missing.length > 0 || eligible === undefined) return;
    sort.mutate({
      eligible,
      ...(!eligible && { grounds: [...chosen] }),
      ...(note.trim() && { note: note.trim() }),
    });
  }

  function lacks(): FormError[] {
    if (eligible === undefined) return [{ field: 'eligible', message: words.lacking.eligible }];
    if (eligible) return [];
    if (chosen.length === 0) return [{ field: 'grounds', message: words.lacking.grounds }];
    const vague = chosen.includes('other') && !note.trim();
    return vague ? [{ field: 'note', message: words.lacking.note }] : [];
  }

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <Choices
        field="eligible"
        legend={words.question}
        options={[
          { value: true, label: words.eligible },
          { value: false, label: words.notEligible },
        ]}
        value={eligible}
        fault={messageOf(errors, 'eligible')}
        onChange={setEligible}
      />
      {eligible === false && (
        <Checkbox
          legend={words.grounds}
          small
          state={groundsFault ? 'error' : 'default'}
          stateRelatedMessage={groundsFault}
          options={grounds.map((ground, index) => ({
            label: words.groundNames[ground],
            nativeInputProps: {
              id: index === 0 ? fieldId('grounds') : `${fieldId('grounds')}-${ground}`,
              checked: chosen.includes(ground),
              onChange: ({ target: { checked } }) =>
                setChosen(checked ? [...chosen, ground] : chosen.filter((one) => one !== ground)),
            },
          }))}
        />
      )}
      <Input
        textArea
        label={eligible === false ? words.reasons : words.note}
        hintText={eligible === false ? words.reasonsHint : words.noteHint}
        state={noteFault ? 'error' : 'default'}
        stateRelatedMessage={noteFault}
        nativeTextAreaProps={{
          id: fieldId('note'),
          rows: 3,
          maxLength: 4000,
          'aria-invalid': Boolean(noteFault),
          value: note,
          onChange: (event) => setNote(event.target.value),
        }}
      />
      <button type="submit" className="fr-btn fr-btn--secondary fr-mb-2w" disabled={sort.isPending}>
        {words.sort}
      </button>
      <Status>{sort.isSuccess && words.sorted}</Status>
    </form>
  );
}
