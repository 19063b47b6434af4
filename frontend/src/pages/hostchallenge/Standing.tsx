// Where a challenge stands for its host: what was done, until when it can change, why it was refused.
import { Colon } from '../../ui/Colon';
import { Until } from '../../ui/Time';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

export function Standing({ t, challenge }: { t: HostChallengeWords; challenge: Challenge }) {
  const { status, editable, closes_at: end, unsent_changes: unsent, decision } = challenge;
  const sent = challenge.last_submission !== undefined;
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">
        {editable && status === 'submitted' ? t.submittedOpen : t.states[status]}
      </p>
      {editable && end && (
        <p>
          {t.openUntil} <Until value={end} />.
        </p>
      )}
      {editable && unsent && sent && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
          <p>{t.unsentChanges}</p>
        </div>
      )}
      {decision?.reason && (
        <p className="portal-prose">
          {t.reason}
          <Colon /> {decision.reason}
        </p>
      )}
    </>
  );
}
