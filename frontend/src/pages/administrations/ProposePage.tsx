// Proposing an administration that is not in the directory; the programme team adds it at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { meQuery } from '../../api/queries';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { AdministrationForm } from './AdministrationForm';
import type { AdministrationsWords } from './administrations.fr';
import { Frame } from './Frame';
import { acts, everyAdministration, type Input } from './queries';

export default function ProposePage({ t }: { t: AdministrationsWords }) {
  const { can } = useMe();
  const adds = can('createAdministration');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const propose = useMutation({
    mutationFn: (body: Input) => (adds ? acts.create(body) : acts.propose(body)),
    onSuccess: async ({ id }) => {
      // Whoever proposes becomes its lead: what they may do has changed.
      await queryClient.invalidateQueries(meQuery);
      await queryClient.invalidateQueries(everyAdministration);
      void navigate(`${paths.administrations}/${id}`);
    },
  });
  const title = adds ? t.add : t.proposeTitle;
  return (
    <Frame here={title} below>
      <PageTitle title={title} invalid={propose.isError} />
      {!adds && <p className="portal-prose">{t.proposeLead}</p>}
      <AdministrationForm
        t={t}
        initial={{ name: '', kind: 'other', sites: [] }}
        label={adds ? t.createNow : t.sendProposal}
        busy={propose.isPending}
        error={propose.error}
        onSubmit={propose.mutate}
      />
    </Frame>
  );
}
