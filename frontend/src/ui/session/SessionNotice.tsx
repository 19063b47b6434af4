// Warns that the session ends, then offers to sign in again and come back here.
import { Link, useLocation } from 'react-router';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { useSessionWatch } from '../../lib/session/useSessionWatch';
import { signInFrom } from '../../navigation';
import { routeOf } from '../../routes';

export function SessionNotice() {
  const { session } = useT();
  const dates = useDates();
  const state = useSessionWatch();
  const { pathname } = useLocation();
  const ended = state.kind === 'ended' && !routeOf(pathname)?.stays;
  return (
    <div role="status">
      {state.kind === 'ending' && (
        <Warning title={session.endingTitle} text={session.ending(dates.timeOf(state.at))} />
      )}
      {ended && <Warning title={session.endedTitle} text={session.ended} action={session.signIn} />}
    </div>
  );
}

function Warning({ title, text, action }: { title: string; text: string; action?: string }) {
  const here = useLocation();
  return (
    <div className="fr-notice fr-notice--warning">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{title}</span>{' '}
            <span className="fr-notice__desc">{text}</span>{' '}
            {action && (
              <Link className="fr-notice__link" to={signInFrom(here)}>
                {action}
              </Link>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}
