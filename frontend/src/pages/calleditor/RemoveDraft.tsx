// Removing a draft that will not be published.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask, type Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import { forgetCalls, type Call } from '../programme/calls/queries';
import type { CallEditorWords } from './calleditor.fr';

export function RemoveDraft({ t, found }: { t: CallEditorWords; found: Versioned<Call> }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE('/calls/{call_id}', {
          params: { path: { call_id: found.data.id }, header: { 'If-Match': found.etag } },
        }),
      ),
    onSuccess: async () => {
      await navigate(paths.programmeCalls, { state: { removed: true } });
      await forgetCalls(queryClient);
    },
  });
  const errors = useRefusal(remove.error);
  return (
    <section aria-labelledby="supprimer-appel" className="fr-mt-4w">
      <h2 id="supprimer-appel" className="fr-h6">
        {t.removeTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <ConfirmAct
        label={t.removeAct}
        title={t.removeAsk}
        confirm={t.removeConfirm}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        <p>{t.removeText}</p>
      </ConfirmAct>
    </section>
  );
}
