// The link of a mail was followed: nothing is sent until the person says so, since mail readers and
// their filters open links by themselves.
import { useState } from 'react';
import type { Me } from '../../api/types';
import { useT } from '../../i18n';
import { formErrors, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import type { SignInWords } from './signin.fr';
import { useSignIn } from './useSignIn';

interface LinkStepProps {
  token: string;
  t: SignInWords;
  onSignedIn: (me: Me) => void;
  /** The link does not serve: ask for a code instead. */
  onGiveUp: () => void;
}

export function LinkStep({ token, t, onSignedIn, onGiveUp }: LinkStepProps) {
  const words = useT();
  const signIn = useSignIn(onSignedIn);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const confirm = () =>
    signIn.mutate(
      { token },
      { onError: (error) => setErrors(formErrors(problemOf(error, words))) },
    );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h2 className="fr-h4">{t.linkTitle}</h2>
      <p>{t.linkLead}</p>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="button" className="fr-btn" disabled={signIn.isPending} onClick={confirm}>
            {t.signIn}
          </button>
        </li>
        {errors.length > 0 && (
          <li>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={onGiveUp}>
              {t.linkFailed}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
