// The committee accepts or refuses a veto; refusing needs a reason.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import { messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { Choices } from '../hearings/Choices';
import type { MeetingsWords } from './meetings.fr';
import { calledBy, everyVeto, type Veto } from './queries';

export function Ruling({ t, veto }: { t: MeetingsWords; veto: Veto }) {
  const words = t.ruling;
  const client = useQueryClient();
  const { id, state, version } = veto;
  const [accepted, setAccepted] = useState(state === 'pending' ? undefined : state === 'accepted');
  const [reason, setReason] = useState(veto.ruling_reason ?? '');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const rule = useMutation({
    mutationFn: (yes: boolean) =>
      ask(
        api.PUT('/vetoes/{veto_id}/ruling', {
          params: { path: { veto_id: id }, header: { 'If-Match': `"v${version}"` } },
          body: { accepted: yes, ...(reason.trim() && { reason: reason.trim() }) },
        }),
      ),
    onSettled: () => client.invalidateQueries(everyVeto),
  });
  const own = (name: string) => `${name}-${id}`;
  const refused = useRefusal(rule.error, ['accepted', 'reason']).map((error) =>
    error.field ? { ...error, field: own(error.field) } : error,
  );
  const errors = lacking.length > 0 ? lacking : refused;
  const reasonFault = messageOf(errors, own('reason'));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    rule.reset();
    const missing =
      accepted === undefined
        ? [{ field: own('accepted'), message: words.needChoice }]
        : !accepted && !reason.trim()
          ? [{ field: own('reason'), message: words.needReason }]
          : [];
    setLacking(missing);
    if (missing.length === 0 && accepted !== undefined) rule.mutate(accepted);
  }

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <Choices
        field={own('accepted')}
        legend={words.legend(calledBy(veto))}
        hint={words.hint}
        options={[
          { value: true, label: words.accept },
          { value: false, label: words.refuse },
        ]}
        value={accepted}
        fault={messageOf(errors, own('accepted'))}
        onChange={setAccepted}
      />
      <Input
        textArea
        label={words.reason}
        hintText={words.reasonHint}
        state={reasonFault ? 'error' : 'default'}
        stateRelatedMessage={reasonFault}
        nativeTextAreaProps={{
          id: `field-${own('reason')}`,
          rows: 3,
          maxLength: 4000,
          'aria-invalid': Boolean(reasonFault),
          value: reason,
          onChange: (event) => setReason(event.target.value),
        }}
      />
      <button type="submit" className="fr-btn fr-btn--secondary fr-mb-2w" disabled={rule.isPending}>
        {words.act}
      </button>
      <Status>{rule.isSuccess && words.done}</Status>
    </form>
  );
}
