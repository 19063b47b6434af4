// Taking a challenge back, before its publication. After the call's end it is final: that is said first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned, type Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { useMe } from '../../api/useMe';
import { serverClock } from '../../lib/clock/clock';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Until } from '../../ui/Time';
import { isPast } from '../calls/current';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import { rememberProposal } from '../hosting/queries';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

const withdrawable: readonly Challenge['status'][] = ['draft', 'submitted', 'kept'];

interface WithdrawProps {
  t: HostChallengeWords;
  challenge: Challenge;
  onWithdrawn: () => void;
}

export function Withdraw({ t, challenge, onWithdrawn }: WithdrawProps) {
  const { id, status, closes_at: end } = challenge;
  const queryClient = useQueryClient();
  const { can } = useMe();
  const withdraw = useMutation({
    mutationFn: (final: boolean) =>
      askVersioned(
        api.POST('/challenges/{challenge_id}/withdraw', {
          params: { path: { challenge_id: id } },
          body: { final },
        }),
      ),
    onSuccess: (found: Versioned<Challenge>) => {
      rememberProposal(queryClient, found);
      onWithdrawn();
    },
  });
  const errors = useRefusal(withdraw.error);
  if (!can('withdrawChallenge') || !withdrawable.includes(status)) return null;
  // The call may have closed since the page was read: the server then says so.
  const closed = withdraw.error instanceof ApiError && withdraw.error.code === 'final_withdrawal';
  const final = closed || (end !== undefined && isPast(end, serverClock.now()));
  return (
    <section aria-labelledby="retirer" className="fr-mt-6w">
      <h2 id="retirer" className="fr-h4">
        {t.withdrawTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <ConfirmAct
        label={t.withdraw}
        title={t.withdrawAsk}
        confirm={final ? t.withdrawForGood : t.withdrawConfirm}
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate(final)}
      >
        {final ? (
          <p>{t.withdrawFinal}</p>
        ) : (
          <p>
            {t.withdrawText} {end && <Until value={end} />}.
          </p>
        )}
      </ConfirmAct>
    </section>
  );
}
