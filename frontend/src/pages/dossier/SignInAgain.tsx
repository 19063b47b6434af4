// Signing in again by code, in place: the address is known, the rest of the page stays as it is.
import { useState } from 'react';
import { useT } from '../../i18n';
import { formErrors, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { CodeForm } from '../signin/CodeForm';
import type { Sent } from '../signin/CodeSteps';
import type { SignInWords } from '../signin/signin.fr';
import { useAskCode } from '../signin/useSignIn';

interface SignInAgainProps {
  owner: { id: string; email: string };
  onDone: () => void;
  t: SignInWords;
}

export function SignInAgain({ owner, onDone, t }: SignInAgainProps) {
  const words = useT();
  const [sent, setSent] = useState<Sent>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const askCode = useAskCode(undefined);
  if (sent) {
    return (
      <CodeForm
        t={t}
        next={undefined}
        sent={sent}
        staying={owner.id}
        onSignedIn={onDone}
        onSent={setSent}
        onOtherAddress={() => setSent(undefined)}
        onInvalid={() => undefined}
      />
    );
  }
  const ask = () =>
    askCode.mutate(owner.email, {
      onSuccess: (challenge) => setSent({ ...challenge, email: owner.email }),
      onError: (error) => setErrors(formErrors(problemOf(error, words))),
    });
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        {t.email} <strong>{owner.email}</strong>
      </p>
      <button type="button" className="fr-btn" disabled={askCode.isPending} onClick={ask}>
        {t.ask}
      </button>
    </>
  );
}
