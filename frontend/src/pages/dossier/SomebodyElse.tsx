// Somebody else signed in where this form was open: the form is put away, and nothing of it was sent.
import { Link, useLocation } from 'react-router';
import { paths, signInFrom } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import type { DossierWords } from './dossier.fr';

export function SomebodyElse({ owner, t }: { owner: { email: string }; t: DossierWords }) {
  const here = useLocation();
  return (
    <div className="fr-container fr-my-6w">
      <PageTitle title={t.elseTitle} place="autre" />
      <p>{t.elseText(owner.email)}</p>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <Link className="fr-btn" to={paths.mySpace}>
            {t.mySpace}
          </Link>
        </li>
        <li>
          <Link className="fr-btn fr-btn--secondary" to={signInFrom(here)}>
            {t.elseSignIn}
          </Link>
        </li>
      </ul>
    </div>
  );
}
