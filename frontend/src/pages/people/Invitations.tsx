// The invitations that nobody answered yet.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { useRefusal } from '../committee/shared/useRefusal';
import type { PeopleWords } from './people.fr';
import { everyPeopleQuery, invitationsQuery } from './queries';

export function Invitations({ t }: { t: PeopleWords }) {
  const invitations = useQuery(invitationsQuery);
  return (
    <section aria-labelledby="invitations" className="fr-mt-6w">
      <h2 id="invitations" className="fr-h4">
        {t.invitationsTitle}
      </h2>
      <Loaded query={invitations}>
        {(items) => (items.length === 0 ? <p>{t.noInvitation}</p> : <Table t={t} items={items} />)}
      </Loaded>
    </section>
  );
}

function Table({ t, items }: { t: PeopleWords; items: readonly Schemas['Invitation'][] }) {
  const dates = useDates();
  const queryClient = useQueryClient();
  const takeBack = useMutation({
    mutationFn: (id: string) =>
      ask(api.DELETE('/invitations/{invitation_id}', { params: { path: { invitation_id: id } } })),
    onSettled: () => queryClient.invalidateQueries(everyPeopleQuery),
  });
  const [refusal] = useRefusal(takeBack.error);
  const columns = t.invitationColumns;
  return (
    <>
      {refusal && (
        <p role="alert" className="fr-error-text">
          {refusal.message}
        </p>
      )}
      <p role="status" className="fr-valid-text">
        {takeBack.isSuccess && t.takenBack}
      </p>
      <RecordTable<Schemas['Invitation']>
        caption={t.invitationsCaption}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { id: 'email', label: columns.email, cell: ({ email }) => email },
          { id: 'role', label: columns.role, cell: ({ role }) => t.roles[role] },
          {
            id: 'scope',
            label: columns.scope,
            cell: ({ scope }) => scope.label ?? t.scopes[scope.kind],
          },
          { id: 'at', label: columns.at, cell: ({ created_at: at }) => dates.instant(at) },
          {
            id: 'act',
            label: columns.act,
            cell: ({ id, email }) => (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-label={t.takeBackOf(email)}
                disabled={takeBack.isPending}
                onClick={() => takeBack.mutate(id)}
              >
                {t.takeBack}
              </button>
            ),
          },
        ]}
      />
    </>
  );
}
