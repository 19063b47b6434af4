// Running the engine: changes nothing that others see, so it asks nothing first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { assemblyQuery, everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AssembliesWords } from './assemblies.fr';

export function Run({ t, callId }: { t: AssembliesWords; callId: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const run = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{call_id}/assemblies', {
          params: { path: { call_id: callId } },
          body: { policy: 'reference' },
        }),
      ),
    onSuccess: async (assembly) => {
      queryClient.setQueryData(assemblyQuery(assembly.id).queryKey, assembly);
      void queryClient.invalidateQueries(everyCommitteeQuery);
      await navigate(`${paths.assemblies}/${assembly.id}`);
    },
  });
  return (
    <div className="fr-mb-4w">
      <ErrorSummary errors={useRefusal(run.error)} />
      <button
        type="button"
        className="fr-btn"
        disabled={run.isPending}
        onClick={() => run.mutate()}
      >
        {t.run}
      </button>
      <p role="status" className="fr-mt-1w">
        {run.isPending && t.running}
      </p>
    </div>
  );
}
