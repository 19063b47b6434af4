// One page a kind of failure: 404, 403, 500, 503.
import { Link, useLocation } from 'react-router';
import { useT } from '../../i18n';
import { paths, signInFrom } from '../../navigation';
import { isRoute } from '../../routes';
import { useMe } from '../../api/useMe';
import { ErrorPage } from './ErrorPage';

function HomeAction() {
  return (
    <li>
      <Link className="fr-btn" to={paths.home}>
        {useT().errors.home}
      </Link>
    </li>
  );
}

function ContactAction() {
  return (
    <li>
      <Link className="fr-btn fr-btn--secondary" to={paths.contact}>
        {useT().errors.contact}
      </Link>
    </li>
  );
}

function ReloadAction() {
  return (
    <li>
      <button type="button" className="fr-btn" onClick={() => location.reload()}>
        {useT().errors.reload}
      </button>
    </li>
  );
}

function SignInAction() {
  const { errors } = useT();
  const here = useLocation();
  const { status } = useMe();
  if (status !== 'visitor' || !isRoute(paths.signIn)) return null;
  return (
    <li>
      <Link className="fr-btn fr-btn--secondary" to={signInFrom(here)}>
        {errors.signIn}
      </Link>
    </li>
  );
}

/** 404: absent, or not visible to this reader. */
export function NotFoundPage() {
  const { errors } = useT();
  return (
    <ErrorPage
      title={errors.notFoundTitle}
      status={404}
      lead={errors.notFoundLead}
      text={errors.notFoundText}
      actions={
        <>
          <HomeAction />
          <SignInAction />
          <ContactAction />
        </>
      }
    />
  );
}

/** 403: visible, but not for this reader. */
export function ForbiddenPage() {
  const { errors } = useT();
  return (
    <ErrorPage
      title={errors.forbiddenTitle}
      status={403}
      lead={errors.forbiddenLead}
      text={errors.forbiddenText}
      actions={
        <>
          <HomeAction />
          <ContactAction />
        </>
      }
    />
  );
}

/** 500: something broke, here or on the server. */
export function UnexpectedPage() {
  const { errors } = useT();
  return (
    <ErrorPage
      title={errors.unexpectedTitle}
      status={500}
      lead={errors.unexpectedLead}
      text={errors.unexpectedText}
      actions={
        <>
          <ReloadAction />
          <ContactAction />
        </>
      }
    />
  );
}

/** 503: nothing answers. */
export function UnavailablePage() {
  const { errors } = useT();
  return (
    <ErrorPage
      title={errors.unavailableTitle}
      status={503}
      lead={errors.unavailableLead}
      text={errors.unavailableText}
      actions={
        <>
          <ReloadAction />
          <ContactAction />
        </>
      }
    />
  );
}
