// Something is on its way. Tall enough that the footer does not jump when it arrives.
import { useT } from '../i18n';
import { Live, type LivePart } from './Live';

/** `live`: what the Go server writes there for readers without JavaScript. */
export function Loading({ live }: { live?: LivePart }) {
  return (
    <>
      <div className="fr-container fr-py-6w portal-loading portal-scripted" role="status">
        <p className="fr-text--sm">{useT().frame.loading}</p>
      </div>
      {live && <Live part={live} />}
    </>
  );
}
