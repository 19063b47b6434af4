// Which address the code goes to.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type SubmitEvent } from 'react';
import { fieldId, formErrors, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import type { Sent } from './CodeSteps';
import { problemOf } from '../../lib/forms/problemOf';
import type { SignInWords } from './signin.fr';
import { useAskCode } from './useSignIn';
import { useT } from '../../i18n';

interface EmailFormProps {
  t: SignInWords;
  next: string | undefined;
  /** The address asked before, if any. */
  email: string;
  onSent: (sent: Sent) => void;
  onInvalid: (invalid: boolean) => void;
}

export function EmailForm({ t, next, email, onSent, onInvalid }: EmailFormProps) {
  const words = useT();
  const [typed, setTyped] = useState(email);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const askCode = useAskCode(next);
  const message = messageOf(errors, 'email');

  function refuse(found: readonly FormError[]) {
    setErrors(found);
    onInvalid(found.length > 0);
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const address = typed.trim();
    if (!address.includes('@')) {
      refuse([{ field: 'email', message: t.emailMissing }]);
      return;
    }
    refuse([]);
    askCode.mutate(address, {
      onSuccess: (challenge) => onSent({ ...challenge, email: address }),
      onError: (error) => refuse(formErrors(problemOf(error, words))),
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p className="fr-hint-text">{t.allRequired}</p>
      <Input
        label={t.email}
        hintText={t.emailHint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId('email'),
          name: 'email',
          type: 'email',
          autoComplete: 'email',
          inputMode: 'email',
          spellCheck: false,
          required: true,
          'aria-invalid': Boolean(message),
          value: typed,
          onChange: (event) => setTyped(event.target.value),
        }}
      />
      <button type="submit" className="fr-btn" disabled={askCode.isPending}>
        {t.ask}
      </button>
    </form>
  );
}
