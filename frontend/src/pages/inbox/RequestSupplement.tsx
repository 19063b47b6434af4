// Asking the candidate for a supplement, by a day.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import { midnightAfter } from '../../lib/dates/midnight';
import { fieldId, messageOf } from '../../lib/forms/fieldErrors';
import { MessageForm } from '../threads/MessageForm';
import { useThreadAct, type Thread } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

interface RequestSupplementProps {
  found: Versioned<Thread>;
  zone: string;
  t: InboxWords;
}

export function RequestSupplement({ found, zone, t }: RequestSupplementProps) {
  const { dossier_id: id } = found.data;
  const [day, setDay] = useState('');
  const ask = useThreadAct(found, (body: { text: string; term: string }, header) =>
    askVersioned(
      api.POST('/dossiers/{dossier_id}/thread/supplements', {
        params: { path: { dossier_id: id }, header },
        body,
      }),
    ),
  );
  return (
    <details className="fr-mb-4w">
      <summary className="fr-h5">{t.requestTitle}</summary>
      <p className="portal-prose fr-mt-2w">{t.requestHelp}</p>
      <MessageForm
        name="demande"
        about={id}
        label={t.requestLabel}
        button={t.requestSend}
        sent={t.requestSent}
        fields={['term']}
        t={t.thread}
        act={ask}
        onSend={(text, done) => {
          const term = midnightAfter(day, zone);
          if (!term) return [{ field: 'term', message: t.needDay }];
          const forget = () => {
            done();
            setDay('');
          };
          ask.mutate({ text, term }, { onSuccess: forget });
          return undefined;
        }}
      >
        {(errors) => {
          const fault = messageOf(errors, 'term');
          return (
            <Input
              label={t.day}
              hintText={t.dayHint}
              state={fault ? 'error' : 'default'}
              stateRelatedMessage={fault}
              nativeInputProps={{
                id: fieldId('term'),
                type: 'date',
                'aria-invalid': Boolean(fault),
                value: day,
                onChange: (event) => setDay(event.target.value),
              }}
            />
          );
        }}
      </MessageForm>
    </details>
  );
}
