// The invitations that nobody answered yet.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { PeopleWords } from './people.fr';
import { everyPeopleQuery, invitationsQuery } from './queries';

type Invitation = Schemas['Invitation'];

export function Invitations({ t }: { t: PeopleWords }) {
  const invitations = useQuery(invitationsQuery);
  const queryClient = useQueryClient();
  const [done, setDone] = useState('');
  const said = useRef<HTMLDivElement>(null);
  const takeBack = useMutation({
    mutationFn: ({ id }: Invitation) =>
      ask(api.DELETE('/invitations/{invitation_id}', { params: { path: { invitation_id: id } } })),
    onMutate: () => setDone(''),
    onSettled: () => queryClient.invalidateQueries(everyPeopleQuery),
    onSuccess: (_, { email }) => {
      // The button that was pressed goes with its line: the focus goes to what came of it.
      flushSync(() => setDone(t.takenBack(email)));
      said.current?.focus();
    },
  });
  const [refusal] = useRefusal(takeBack.error);
  return (
    <section aria-labelledby="invitations" className="fr-mt-6w">
      <h2 id="invitations" className="fr-h4">
        {t.invitationsTitle}
      </h2>
      {refusal && (
        <p role="alert" className="fr-error-text">
          {refusal.message}
        </p>
      )}
      <div ref={said} tabIndex={-1} className="fr-mb-1w">
        <Status>{done}</Status>
      </div>
      <Loaded query={invitations}>
        {(items) =>
          items.length === 0 ? (
            <p>{t.noInvitation}</p>
          ) : (
            <Table t={t} items={items} busy={takeBack.isPending} onTakeBack={takeBack.mutate} />
          )
        }
      </Loaded>
    </section>
  );
}

interface TableProps {
  t: PeopleWords;
  items: readonly Invitation[];
  busy: boolean;
  onTakeBack: (invitation: Invitation) => void;
}

function Table({ t, items, busy, onTakeBack }: TableProps) {
  const dates = useDates();
  const columns = t.invitationColumns;
  return (
    <RecordTable<Invitation>
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
          cell: (invitation) => (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              aria-label={t.takeBackOf(invitation.email)}
              disabled={busy}
              onClick={() => onTakeBack(invitation)}
            >
              {t.takeBack}
            </button>
          ),
        },
      ]}
    />
  );
}
