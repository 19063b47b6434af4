// Something is on its way. Tall enough that the footer does not jump when it arrives.
import { useT } from '../i18n';

export function Loading() {
  return (
    <div className="fr-container fr-py-6w portal-loading" role="status">
      <p className="fr-text--sm">{useT().frame.loading}</p>
    </div>
  );
}
