// A run that has no teams: how far it is, and the act that stops it; or why it ended without.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { assemblyQuery, everyCommitteeQuery, underWay } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AssemblyWords } from './assembly.fr';

interface RunStateProps {
  t: AssemblyWords;
  assembly: Schemas['Assembly'];
}

export function RunState({ t, assembly }: RunStateProps) {
  const { state, failure, progress } = assembly;
  return (
    <div className="fr-mb-4w">
      <p role="status">
        {state in t.states && t.states[state as keyof typeof t.states]}
        {failure && ` ${failure}`}
      </p>
      {progress && progress.of > 0 && (
        <p>
          <progress max={progress.of} value={progress.done} aria-label={t.progress} />{' '}
          {t.stageOf(progress.done, progress.of)}
        </p>
      )}
      {underWay(assembly) && <Cancel t={t} id={assembly.id} />}
    </div>
  );
}

function Cancel({ t, id }: { t: AssemblyWords; id: string }) {
  const { can } = useMe();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () =>
      ask(api.POST('/assemblies/{assembly_id}/cancel', { params: { path: { assembly_id: id } } })),
    onSuccess: (assembly) => queryClient.setQueryData(assemblyQuery(id).queryKey, assembly),
    onSettled: () => queryClient.invalidateQueries(everyCommitteeQuery),
  });
  const errors = useRefusal(cancel.error);
  if (!can('cancelAssembly')) return null;
  return (
    <>
      <ErrorSummary errors={errors} />
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        disabled={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        {t.cancel}
      </button>
    </>
  );
}
