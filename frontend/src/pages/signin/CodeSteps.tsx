// The two steps of the code, on one page: which address, then which six digits.
import { useState } from 'react';
import type { Me, Schemas } from '../../api/types';
import { CodeForm } from './CodeForm';
import { EmailForm } from './EmailForm';
import type { SignInWords } from './signin.fr';

interface CodeStepsProps {
  t: SignInWords;
  next: string | undefined;
  onSignedIn: (me: Me) => void;
  /** Whether the form shown was refused. */
  onInvalid: (invalid: boolean) => void;
}

/** A mail that left: where to, and the challenge that its code answers. */
export interface Sent extends Challenge {
  email: string;
}

type Challenge = Schemas['SignInChallenge'];

export function CodeSteps({ t, next, onSignedIn, onInvalid }: CodeStepsProps) {
  const [sent, setSent] = useState<Sent>();
  const [email, setEmail] = useState('');
  if (!sent) {
    return (
      <>
        <p className="fr-text--lead">{t.lead}</p>
        {next && <p>{t.afterwards}</p>}
        <EmailForm
          t={t}
          next={next}
          email={email}
          onInvalid={onInvalid}
          onSent={(answer) => {
            setEmail(answer.email);
            setSent(answer);
          }}
        />
      </>
    );
  }
  return (
    <CodeForm
      t={t}
      next={next}
      sent={sent}
      onSignedIn={onSignedIn}
      onInvalid={onInvalid}
      onSent={setSent}
      onOtherAddress={() => setSent(undefined)}
    />
  );
}
