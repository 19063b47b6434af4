// Writing a message: what is typed is kept on this device until it is sent.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../../api/problem';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { ThreadWords } from './thread.fr';
import { useTextDraft } from './useTextDraft';

export const maxLength = 4000;

interface MessageFormProps {
  /** Names the text on this device, and the field on the page. */
  name: string;
  about: string;
  label: string;
  hint?: string;
  button: string;
  sent: string;
  /** Other fields of the form that a refusal may name. */
  fields?: readonly string[];
  t: ThreadWords;
  /** The state of the last sending. */
  act: { isPending: boolean; isSuccess: boolean; error: unknown };
  /** Sends; the text is forgotten once it is done. What is still lacking is told instead. */
  onSend: (text: string, done: () => void) => FormError[] | undefined;
  children?: (errors: readonly FormError[]) => ReactNode;
}

export function MessageForm(props: MessageFormProps) {
  const { name, about, label, hint, button, sent, fields = [], t, act, onSend, children } = props;
  const [text, write] = useTextDraft(`${name}/${about}`);
  const [lacking, setLacking] = useState<FormError[]>([]);
  const refused = useRefusal(act.error, ['text', ...fields]).map((error) =>
    error.field === 'text' ? { ...error, field: name } : error,
  );
  const stale = act.error instanceof ApiError && act.error.code === 'stale_version';
  const errors = lacking.length > 0 ? lacking : stale ? [] : refused;
  const fault = messageOf(errors, name);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const body = text.trim();
    const missing = body ? [] : [{ field: name, message: t.needText }];
    const found = [
      ...missing,
      ...(missing.length > 0 ? [] : (onSend(body, () => write('')) ?? [])),
    ];
    setLacking(found);
  }

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {stale && <Changed t={t} />}
      <Input
        textArea
        label={label}
        hintText={hint}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeTextAreaProps={{
          id: fieldId(name),
          rows: 6,
          maxLength,
          'aria-invalid': Boolean(fault),
          value: text,
          onChange: (event) => write(event.target.value),
        }}
      />
      {children?.(errors)}
      <p className="fr-hint-text">{t.kept}</p>
      <button type="submit" className="fr-btn fr-mb-2w" disabled={act.isPending}>
        {button}
      </button>
      <Status>{act.isSuccess && text === '' && sent}</Status>
    </form>
  );
}

/** Somebody wrote meanwhile: nothing was sent, nothing is lost. */
function Changed({ t }: { t: ThreadWords }) {
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w" role="alert">
      <p className="fr-alert__title">{t.changedTitle}</p>
      <p>{t.changedText}</p>
    </div>
  );
}
