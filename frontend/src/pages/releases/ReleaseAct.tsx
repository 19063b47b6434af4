// The act that releases a set of decisions, after saying what it does and to how many.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { ReleasesWords } from './releases.fr';

interface ReleaseActProps {
  t: ReleasesWords;
  callId: string;
  kind: Schemas['ReleaseInput']['kind'];
  recipients: number;
  onDone: (released: Schemas['Release']) => void;
}

export function ReleaseAct({ t, callId, kind, recipients, onDone }: ReleaseActProps) {
  const queryClient = useQueryClient();
  const release = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{call_id}/releases', {
          params: { path: { call_id: callId } },
          body: { kind },
        }),
      ),
    onSuccess: (released) => {
      onDone(released);
      return queryClient.invalidateQueries(everyCommitteeQuery);
    },
    // What stands in the way has changed since the page was read: show it.
    onError: () => queryClient.invalidateQueries(everyCommitteeQuery),
  });
  const { label, title, text } = t.acts[kind];
  return (
    <>
      <ErrorSummary errors={useRefusal(release.error)} />
      <ConfirmAct
        label={label}
        title={title}
        confirm={t.confirm(label, recipients)}
        busy={release.isPending}
        onConfirm={() => release.mutate()}
      >
        <p>
          {text} <strong>{t.consequence(recipients)}</strong>
        </p>
      </ConfirmAct>
    </>
  );
}
