// Running the engine: changes nothing that others see, so it asks nothing first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { assemblyQuery, everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AssembliesWords } from './assemblies.fr';

const policies = ['equite', 'qualite', 'mixte', 'reference'] as const;

interface RunProps {
  t: AssembliesWords;
  callId: string;
  runs: readonly Schemas['Assembly'][];
}

export function Run({ t, callId, runs }: RunProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const dates = useDates();
  const id = useId();
  const run = useMutation({
    mutationFn: (body: Schemas['AssemblyInput']) =>
      ask(api.POST('/calls/{call_id}/assemblies', { params: { path: { call_id: callId } }, body })),
    onSuccess: async (assembly) => {
      queryClient.setQueryData(assemblyQuery(assembly.id).queryKey, assembly);
      void queryClient.invalidateQueries(everyCommitteeQuery);
      await navigate(`${paths.assemblies}/${assembly.id}`);
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim() : '';
    };
    const policy = policies.find((one) => one === value('policy')) ?? 'equite';
    run.mutate({
      policy,
      ...(value('name') && { name: value('name') }),
      ...(value('from') && { from: value('from') }),
    });
  }

  return (
    <form className="fr-mb-4w" onSubmit={submit}>
      <ErrorSummary errors={useRefusal(run.error)} />
      <div className="portal-filters">
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={`${id}-policy`}>
            {t.columns.policy}
          </label>
          <select id={`${id}-policy`} name="policy" className="fr-select">
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {t.policies[policy]}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-name`}>
            {t.name}
          </label>
          <input
            id={`${id}-name`}
            name="name"
            className="fr-input"
            maxLength={100}
            autoComplete="off"
          />
        </div>
        {runs.length > 0 && (
          <div className="fr-select-group">
            <label className="fr-label" htmlFor={`${id}-from`}>
              {t.from}
            </label>
            <select id={`${id}-from`} name="from" className="fr-select">
              <option value="">{t.fresh}</option>
              {runs.map(({ id: one, name, created_at: at }) => (
                <option key={one} value={one}>
                  {name ?? t.run(dates.instant(at))}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" className="fr-btn" disabled={run.isPending}>
          {t.start}
        </button>
      </div>
      <p role="status" className="fr-mt-1w">
        {run.isPending && t.running}
      </p>
    </form>
  );
}
