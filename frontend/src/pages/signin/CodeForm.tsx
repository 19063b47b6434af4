// The six digits of the mail, how long they last, and a new mail when needed.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { retryAfter } from '../../api/problem';
import type { Me } from '../../api/types';
import { useT } from '../../i18n';
import { machineClock } from '../../lib/clock/clock';
import { useCountdown } from '../../lib/clock/useCountdown';
import { fieldId, formErrors, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { useInstallation } from '../../lib/installation';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import type { Sent } from './CodeSteps';
import { digitsOf } from './next';
import type { SignInWords } from './signin.fr';
import { useAskCode, useSignIn } from './useSignIn';

interface CodeFormProps {
  t: SignInWords;
  next: string | undefined;
  sent: Sent;
  onSignedIn: (me: Me) => void;
  /** Another mail left. */
  onSent: (sent: Sent) => void;
  onOtherAddress: () => void;
  onInvalid: (invalid: boolean) => void;
  /** The person whose page stays open around this form. */
  staying?: string;
}

const secondsAMinute = 60;

export function CodeForm(props: CodeFormProps) {
  const { t, next, sent, onSignedIn, onSent, onOtherAddress, onInvalid, staying } = props;
  const words = useT();
  const { demo } = useInstallation();
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [again, setAgain] = useState(false);
  const signIn = useSignIn(onSignedIn, staying);
  const askCode = useAskCode(next);
  const { over, text: timeLeft } = useCountdown(sent.expires_at, machineClock);
  const heading = useRef<HTMLHeadingElement>(null);
  const message = messageOf(errors, 'code');

  useEffect(() => heading.current?.focus(), []);

  function refuse(found: readonly FormError[]) {
    setErrors(found);
    onInvalid(found.length > 0);
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (code.length !== 6) {
      refuse([{ field: 'code', message: t.codeMissing }]);
      return;
    }
    refuse([]);
    signIn.mutate(
      { challenge_id: sent.id, code },
      {
        onError: (error) =>
          refuse(formErrors(problemOf(error, words)).map((found) => ({ ...found, field: 'code' }))),
      },
    );
  }

  function resend() {
    refuse([]);
    askCode.mutate(sent.email, {
      onSuccess: (challenge) => {
        setCode('');
        setAgain(true);
        onSent({ ...challenge, email: sent.email });
      },
      onError: (error) => {
        const wait = retryAfter(error);
        const minutes = wait && Math.ceil(wait / 1000 / secondsAMinute);
        const found = formErrors(problemOf(error, words));
        const more = minutes ? [{ message: t.tooMany(words.dates.minutes(minutes)) }] : [];
        refuse([...found, ...more]);
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <h2 ref={heading} tabIndex={-1} className="fr-h4">
        {t.codeTitle}
      </h2>
      <p role="status">{again ? t.sentAgain(sent.email) : t.sent(sent.email)}</p>
      <p>{t.useLink}</p>
      {demo && (
        <p>
          {t.demoCode}{' '}
          <Link
            to={`${paths.demoMails}?q=${encodeURIComponent(sent.email)}`}
            target="_blank"
            title={`${t.demoMails} – ${words.frame.newWindow}`}
          >
            {t.demoMails}
          </Link>
        </p>
      )}
      <Input
        label={t.code}
        hintText={t.codeHint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId('code'),
          name: 'code',
          type: 'text',
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          required: true,
          'aria-invalid': Boolean(message),
          value: code,
          onChange: (event) => setCode(digitsOf(event.target.value)),
        }}
      />
      <p className="fr-text--sm">
        {over ? (
          <strong role="alert">{t.expired}</strong>
        ) : (
          <>
            {t.validFor} <span role="timer">{timeLeft}</span>.
          </>
        )}
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="submit" className="fr-btn" disabled={signIn.isPending}>
            {t.signIn}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={askCode.isPending}
            onClick={resend}
          >
            {t.resend}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onOtherAddress}>
            {t.otherAddress}
          </button>
        </li>
      </ul>
    </form>
  );
}
