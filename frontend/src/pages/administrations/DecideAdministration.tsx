// Validating a body that somebody proposed, or refusing it with a reason that its people read.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AdministrationsWords } from './administrations.fr';
import { acts, everyAdministration, type Administration } from './queries';

interface DecideProps {
  t: AdministrationsWords;
  administration: Administration;
}

export function DecideAdministration({ t, administration: { id, status } }: DecideProps) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const decide = useMutation({
    mutationFn: (body: Schemas['AdministrationDecision']) => acts.decide(id, body),
    onSuccess: () => queryClient.invalidateQueries(everyAdministration),
  });
  const refused = useRefusal(decide.error, ['reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'reason');
  const done = decide.isSuccess && (
    <Done heading="h2" title={t.decided[decide.variables.outcome]} />
  );
  if (status === 'validated' || status === 'merged') return done;

  function hasReason() {
    const given = reason.trim() !== '';
    setLacking(given ? [] : [{ field: 'reason', message: t.reasonMissing }]);
    return given;
  }

  return (
    <section aria-labelledby="valider" className="fr-mt-6w portal-fields">
      {done}
      <h2 id="valider" className="fr-h4">
        {t.decideTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <ConfirmAct
        label={t.validate}
        title={t.validateAsk}
        confirm={t.validateConfirm}
        busy={decide.isPending}
        onConfirm={() => decide.mutate({ outcome: 'validated' })}
      >
        <p>{t.validateText}</p>
      </ConfirmAct>
      {status === 'pending' && (
        <div className="fr-mt-4w">
          <Input
            textArea
            label={t.refuseReason}
            hintText={t.refuseReasonHint}
            state={message ? 'error' : 'default'}
            stateRelatedMessage={message}
            nativeTextAreaProps={{
              id: fieldId('reason'),
              maxLength: 2000,
              rows: 4,
              'aria-invalid': Boolean(message),
              value: reason,
              onChange: (event) => setReason(event.target.value),
            }}
          />
          <ConfirmAct
            label={t.refuse}
            title={t.refuseAsk}
            confirm={t.refuseConfirm}
            busy={decide.isPending}
            before={hasReason}
            onConfirm={() => decide.mutate({ outcome: 'refused', reason })}
          >
            <p>{t.refuseText}</p>
          </ConfirmAct>
        </div>
      )}
    </section>
  );
}
