// Taking back that a person was put before a challenge.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import type { MeetingsWords } from './meetings.fr';
import { calledBy, candidatesQuery, type Candidate } from './queries';

interface WithdrawProps {
  t: MeetingsWords;
  challengeId: string;
  person: Candidate;
}

export function Withdraw({ t, challengeId, person }: WithdrawProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE('/challenges/{challenge_id}/candidates/{dossier_id}', {
          params: { path: { challenge_id: challengeId, dossier_id: person.dossier_id } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: candidatesQuery(challengeId).queryKey });
      void navigate(`${paths.hosting}/${challengeId}/candidatures`);
    },
  });
  return (
    <section aria-labelledby="retirer">
      <h2 id="retirer" className="fr-h4">
        {t.withdraw.title}
      </h2>
      <ErrorSummary errors={useRefusal(remove.error)} />
      <ConfirmAct
        label={t.withdraw.act}
        title={t.withdraw.ask}
        confirm={t.withdraw.act}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        <p>{t.withdraw.text(calledBy(person))}</p>
      </ConfirmAct>
    </section>
  );
}
