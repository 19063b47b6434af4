// Merging a duplicate into the body that stays: what moves is counted before it is done.
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import { allChallengesQuery, everyProposal } from '../hosting/queries';
import type { AdministrationsWords } from './administrations.fr';
import {
  acts,
  administrationsQuery,
  everyAdministration,
  type Administration,
  type Member,
} from './queries';

interface MergeProps {
  t: AdministrationsWords;
  administration: Administration;
  members: readonly Member[];
}

export function Merge({ t, administration: { id }, members }: MergeProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data: validated } = useQuery(administrationsQuery({ status: 'validated' }));
  const { data: challenges = [] } = useQuery(allChallengesQuery);
  const others = (validated?.items ?? []).filter((one) => one.id !== id);
  const [into, setInto] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const merge = useMutation({
    mutationFn: () => acts.merge(id, into),
    onSuccess: async () => {
      await queryClient.invalidateQueries(everyAdministration);
      await queryClient.invalidateQueries(everyProposal);
      void navigate(`${paths.administrations}/${into}`);
    },
  });
  const refused = useRefusal(merge.error, ['into']);
  const errors = lacking.length > 0 ? lacking : refused;
  const message = messageOf(errors, 'into');
  const roles = members.filter(({ grant_id: grant }) => grant).length;
  return (
    <section aria-labelledby="fusionner" className="fr-mt-6w portal-fields">
      <h2 id="fusionner" className="fr-h4">
        {t.mergeTitle}
      </h2>
      <p>{t.mergeLead}</p>
      <ErrorSummary errors={errors} />
      <Select
        label={t.into}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeSelectProps={{
          id: fieldId('into'),
          value: into,
          onChange: (event) => setInto(event.target.value),
        }}
      >
        <option value="">{t.choose}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
      <ConfirmAct
        label={t.merge}
        title={t.mergeAsk(others.find((one) => one.id === into)?.name ?? '')}
        confirm={t.mergeConfirm}
        busy={merge.isPending}
        before={() => {
          setLacking(into ? [] : [{ field: 'into', message: t.intoMissing }]);
          return into !== '';
        }}
        onConfirm={() => merge.mutate()}
      >
        <p>{t.mergeText}</p>
        <ul>
          <li>
            {t.movedChallenges(
              challenges.filter(({ administration }) => administration.id === id).length,
            )}
          </li>
          <li>{t.movedRoles(roles)}</li>
          <li>{t.movedInvitations(members.length - roles)}</li>
        </ul>
        <p>{t.mergeFinal}</p>
      </ConfirmAct>
    </section>
  );
}
