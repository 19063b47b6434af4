// Signing out, at hand: computers are shared.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { hasUnsent } from '../../lib/autosave/localCopy';
import { paths } from '../../navigation';
import { useSignOut } from '../signin/useSignIn';
import type { SpaceWords } from './space.fr';

export function SignOut({ t }: { t: SpaceWords }) {
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate(paths.home));
  // Asked once: what is on no server yet would be lost.
  const [warned, setWarned] = useState(false);
  const act = () => {
    if (hasUnsent() && !warned) setWarned(true);
    else signOut.mutate();
  };
  return (
    <div className="fr-mb-4w">
      <p className="fr-text--sm fr-mb-1w">{t.signOutText}</p>
      <p role="alert">{warned && <span className="fr-error-text">{t.signOutWarning}</span>}</p>
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        disabled={signOut.isPending}
        onClick={act}
      >
        {warned ? t.signOutAnyway : t.signOut}
      </button>
    </div>
  );
}
