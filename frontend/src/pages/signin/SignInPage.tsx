// Signing in: by the code of a mail, or by its link, whose token comes in the address's fragment.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Me } from '../../api/types';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CodeSteps } from './CodeSteps';
import { LinkStep } from './LinkStep';
import { safeNext, tokenOf } from './next';
import type { SignInWords } from './signin.fr';
import { useSignOut } from './useSignIn';

/** Reads the link's token once, then takes it out of the address and of the history. */
function useLinkToken() {
  const location = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState(() => tokenOf(location.hash));
  useEffect(() => {
    if (tokenOf(location.hash)) {
      void navigate({ pathname: location.pathname, search: location.search }, { replace: true });
    }
  }, [location, navigate]);
  return [token, () => setToken(undefined)] as const;
}

export default function SignInPage({ t }: { t: SignInWords }) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const next = safeNext(params.get('next'));
  const [token, forgetToken] = useLinkToken();
  const [invalid, setInvalid] = useState(false);
  const { me, status } = useMe();
  const onSignedIn = (signedIn: Me) =>
    void navigate(safeNext(signedIn.next) ?? next ?? paths.mySpace, { replace: true });

  return (
    <div className="fr-container fr-my-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-9 fr-col-lg-7">
          <PageTitle title={t.title} description={t.description} invalid={invalid} />
          {token ? (
            <LinkStep token={token} t={t} onSignedIn={onSignedIn} onGiveUp={forgetToken} />
          ) : (
            <>
              {status === 'signed-in' && me?.email && (
                <Already email={me.email} to={next ?? paths.mySpace} t={t} />
              )}
              <CodeSteps t={t} next={next} onSignedIn={onSignedIn} onInvalid={setInvalid} />
            </>
          )}
          <p className="fr-mt-4w fr-text--sm">
            <Link to={paths.privacy}>{t.privacy}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}

/** A session that ended still looks signed in until the server is asked: the form stays below. */
function Already({ email, to, t }: { email: string; to: string; t: SignInWords }) {
  const signOut = useSignOut();
  return (
    <Alert
      severity="info"
      className="fr-mb-4w"
      small
      description={
        <>
          {t.already(email)} <Link to={to}>{t.goOn}</Link>
          <br />
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary fr-mt-1w"
            disabled={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t.signOut}
          </button>
        </>
      }
    />
  );
}
