// What a host asks to change, and why.
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask, type Versioned } from '../../api/client';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import type { Challenge } from '../hosting/queries';
import { trialOf, writtenIn } from './revision';
import type { RevisionWords } from './revision.fr';
import { RevisionFields } from './RevisionFields';

interface RequestFormProps {
  t: RevisionWords;
  found: Versioned<Challenge>;
  onDone: () => void;
}

export function RequestForm({ t, found, onDone }: RequestFormProps) {
  const { id, status } = found.data;
  const queryClient = useQueryClient();
  const [written, setWritten] = useState(writtenIn(found.data));
  const [withdraw, setWithdraw] = useState(false);
  const [why, setWhy] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const request = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/challenges/{challenge_id}/revision-requests', {
          params: { path: { challenge_id: id }, header: { 'If-Match': found.etag } },
          body: { why: why.trim(), ...(withdraw ? { withdraw } : trialOf(written)) },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['revision-requests', id] });
      onDone();
    },
  });
  const refused = useRefusal(request.error, ['why', 'posts']);
  const errors = lacking.length > 0 ? lacking : refused;
  const fault = messageOf(errors, 'why');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const missing = why.trim() ? [] : [{ field: 'why', message: t.whyMissing }];
    setLacking(missing);
    if (missing.length === 0) request.mutate();
  }

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <p>{t.askLead}</p>
      <ErrorSummary errors={errors} />
      {status === 'published' && (
        <Checkbox
          options={[
            {
              label: t.askWithdraw,
              hintText: t.askWithdrawHint,
              nativeInputProps: {
                checked: withdraw,
                onChange: ({ target }) => setWithdraw(target.checked),
              },
            },
          ]}
        />
      )}
      {!withdraw && <RevisionFields t={t} value={written} onChange={setWritten} />}
      <Input
        textArea
        label={t.why}
        hintText={t.whyHint}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeTextAreaProps={{
          id: fieldId('why'),
          rows: 4,
          maxLength: 2000,
          'aria-invalid': Boolean(fault),
          value: why,
          onChange: ({ target }) => setWhy(target.value),
        }}
      />
      <button type="submit" className="fr-btn" disabled={request.isPending}>
        {t.ask}
      </button>
    </form>
  );
}
