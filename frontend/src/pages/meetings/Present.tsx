// The committee puts before a challenge somebody who did not rank it, found by the number of their application.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { MeetingsWords } from './meetings.fr';
import { calledBy, everyMeeting } from './queries';

export function Present({ t, challengeId }: { t: MeetingsWords; challengeId: string }) {
  const words = t.present;
  const client = useQueryClient();
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const present = useMutation({
    mutationFn: async () => {
      const q = number.trim().toUpperCase();
      const { items } = await ask(api.GET('/dossiers', { params: { query: { q, limit: 2 } } }));
      const found = items.find((one) => one.number === q);
      if (!found) return undefined;
      const path = { challenge_id: challengeId, dossier_id: found.id };
      const body = { reason: reason.trim() };
      return ask(
        api.PUT('/challenges/{challenge_id}/candidates/{dossier_id}', { params: { path }, body }),
      );
    },
    onSuccess: (done) => {
      if (!done) {
        setLacking([{ field: 'number', message: words.unknown }]);
        return undefined;
      }
      setNumber('');
      setReason('');
      return client.invalidateQueries(everyMeeting);
    },
  });
  const refused = useRefusal(present.error, ['reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const numberFault = messageOf(errors, 'number');
  const reasonFault = messageOf(errors, 'reason');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    present.reset();
    const missing = [
      ...(number.trim() ? [] : [{ field: 'number', message: words.needNumber }]),
      ...(reason.trim() ? [] : [{ field: 'reason', message: words.needReason }]),
    ];
    setLacking(missing);
    if (missing.length === 0) present.mutate();
  }

  return (
    <section aria-labelledby="presenter" className="fr-mt-4w">
      <h2 id="presenter" className="fr-h4">
        {words.title}
      </h2>
      <p className="portal-prose">{words.help}</p>
      <form noValidate className="portal-fields" onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <Input
          label={words.number}
          hintText={words.numberHint}
          state={numberFault ? 'error' : 'default'}
          stateRelatedMessage={numberFault}
          nativeInputProps={{
            id: fieldId('number'),
            maxLength: 40,
            autoComplete: 'off',
            'aria-invalid': Boolean(numberFault),
            value: number,
            onChange: (event) => setNumber(event.target.value),
          }}
        />
        <Input
          textArea
          label={words.reason}
          state={reasonFault ? 'error' : 'default'}
          stateRelatedMessage={reasonFault}
          nativeTextAreaProps={{
            id: fieldId('reason'),
            rows: 2,
            maxLength: 2000,
            'aria-invalid': Boolean(reasonFault),
            value: reason,
            onChange: (event) => setReason(event.target.value),
          }}
        />
        <button type="submit" className="fr-btn fr-mb-2w" disabled={present.isPending}>
          {words.act}
        </button>
        <Status>{present.data && words.done(calledBy(present.data))}</Status>
      </form>
    </section>
  );
}
