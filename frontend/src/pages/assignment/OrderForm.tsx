// What is asked of an assignment: its seed, the limit, the term.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type SubmitEvent } from 'react';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { WallTimeFields } from '../programme/calls/WallTimeFields';
import type { AssignmentWords } from './assignment.fr';
import type { Order } from './queries';

interface OrderFormProps {
  t: AssignmentWords;
  zone: string;
  /** The term that is announced. */
  due: string | undefined;
  errors: readonly FormError[];
  busy: boolean;
  again: boolean;
  onOrder: (order: Order) => void;
}

export function OrderForm({ t, zone, due, errors, busy, again, onOrder }: OrderFormProps) {
  const [seed, setSeed] = useState('');
  const [most, setMost] = useState('');
  const [dueAt, setDueAt] = useState(due);
  const fault = (field: string) => messageOf(errors, field);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onOrder({
      seed: seed || undefined,
      most: Number(most) || undefined,
      due_at: dueAt,
    });
  }

  return (
    <form noValidate className="fr-mb-4w" onSubmit={submit}>
      <WallTimeFields
        t={t.wallTime}
        field="due_at"
        legend={t.dueAt}
        zone={zone}
        end
        value={dueAt}
        fault={fault('due_at')}
        onInstant={setDueAt}
      />
      <Input
        label={t.most}
        hintText={t.mostHint}
        state={fault('most') ? 'error' : 'default'}
        stateRelatedMessage={fault('most')}
        nativeInputProps={{
          id: fieldId('most'),
          inputMode: 'numeric',
          maxLength: 3,
          className: 'portal-short',
          autoComplete: 'off',
          value: most,
          onChange: ({ target }) => setMost(target.value.replaceAll(/\D/g, '')),
        }}
      />
      <Input
        label={t.seed}
        hintText={t.seedHint}
        state={fault('seed') ? 'error' : 'default'}
        stateRelatedMessage={fault('seed')}
        nativeInputProps={{
          id: fieldId('seed'),
          maxLength: 64,
          autoComplete: 'off',
          value: seed,
          onChange: ({ target }) => setSeed(target.value.trim()),
        }}
      />
      <button type="submit" className="fr-btn" disabled={busy}>
        {again ? t.again : t.propose}
      </button>
    </form>
  );
}
