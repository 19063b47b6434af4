// The act that releases the teams of a run.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { assemblyQuery, everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AssemblyWords } from './assembly.fr';
import { tally } from './tally';

interface ReleaseTeamsProps {
  t: AssemblyWords;
  assembly: Schemas['Assembly'];
}

export function ReleaseTeams({ t, assembly }: ReleaseTeamsProps) {
  const { can } = useMe();
  const dates = useDates();
  const queryClient = useQueryClient();
  const { id, state, teams: made, unplaced, released_at: at } = assembly;
  const release = useMutation({
    mutationFn: () =>
      ask(api.POST('/assemblies/{assembly_id}/release', { params: { path: { assembly_id: id } } })),
    onSuccess: (released) => {
      queryClient.setQueryData(assemblyQuery(id).queryKey, released);
      return queryClient.invalidateQueries(everyCommitteeQuery);
    },
  });
  const errors = useRefusal(release.error);
  const { people, teams, told } = tally(assembly);

  if (state === 'released') {
    return (
      <div className="fr-mb-4w">
        {release.isSuccess && (
          <Done title={t.done} heading="h2">
            <p>{t.doneText}</p>
          </Done>
        )}
        <p>
          {at && t.releasedOn(dates.instant(at))} <Link to={paths.teams}>{t.toTeams}</Link>
        </p>
      </div>
    );
  }
  return (
    <div className="fr-mb-4w">
      <ErrorSummary errors={errors} />
      {can('releaseAssembly') && made.length > 0 && (
        <ConfirmAct
          label={t.release}
          title={t.releaseTitle}
          confirm={t.confirm(told)}
          heading="h2"
          busy={release.isPending}
          onConfirm={() => release.mutate()}
        >
          <p>
            {t.releaseText(people, teams, unplaced)} <strong>{t.final(told)}</strong>
          </p>
        </ConfirmAct>
      )}
    </div>
  );
}
