// Publishing a kept challenge: its posts are frozen.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned, type Versioned } from '../../api/client';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import { rememberProposal, type Challenge } from '../hosting/queries';
import type { ProposalsWords } from '../proposals/proposals.fr';

interface PublishProps {
  t: ProposalsWords;
  found: Versioned<Challenge>;
  /** It is kept, and the decisions are public. */
  possible: boolean;
}

export function Publish({ t, found, possible }: PublishProps) {
  const queryClient = useQueryClient();
  const publish = useMutation({
    mutationFn: () =>
      askVersioned(
        api.POST('/challenges/{challenge_id}/publish', {
          params: { path: { challenge_id: found.data.id }, header: { 'If-Match': found.etag } },
        }),
      ),
    onSuccess: (published) => rememberProposal(queryClient, published),
  });
  const errors = useRefusal(publish.error);
  if (publish.isSuccess) return <Done heading="h2" title={t.published} />;
  if (!possible) return null;
  return (
    <section aria-labelledby="publier" className="fr-mt-4w">
      <h2 id="publier" className="fr-h4">
        {t.publishTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <ConfirmAct
        label={t.publish}
        title={t.publishAsk}
        confirm={t.publishConfirm}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
      >
        <p>{t.publishText}</p>
      </ConfirmAct>
    </section>
  );
}
