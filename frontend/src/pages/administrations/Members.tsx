// The people of an administration and the invitations that wait; its lead invites and ends roles.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AdministrationsWords } from './administrations.fr';
import { Invite } from './Invite';
import { acts, everyAdministration, type Member } from './queries';

interface MembersProps {
  t: AdministrationsWords;
  id: string;
  members: readonly Member[];
}

const whoIs = ({ name, email }: Member) => name ?? email;

export function Members({ t, id, members }: MembersProps) {
  const queryClient = useQueryClient();
  const { can } = useMe();
  const [done, setDone] = useState('');
  const said = useRef<HTMLDivElement>(null);
  const remove = useMutation({
    mutationFn: (member: Member) => acts.remove(id, member),
    onMutate: () => setDone(''),
    onSettled: () => queryClient.invalidateQueries(everyAdministration),
    onSuccess: (_, member) => {
      // The button that was pressed goes with its line: the focus goes to what came of it.
      const who = whoIs(member);
      flushSync(() => setDone(member.grant_id ? t.removed(who) : t.takenBack(who)));
      said.current?.focus();
    },
  });
  const errors = useRefusal(remove.error);
  const act: Column<Member> = {
    id: 'act',
    label: t.memberColumns.act,
    cell: (member) => (
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        aria-label={member.grant_id ? t.removeOf(whoIs(member)) : t.takeBackOf(whoIs(member))}
        disabled={remove.isPending}
        onClick={() => remove.mutate(member)}
      >
        {member.grant_id ? t.remove : t.takeBack}
      </button>
    ),
  };
  return (
    <section aria-labelledby="membres" className="fr-mt-4w">
      <h2 id="membres" className="fr-h4">
        {t.membersTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <div ref={said} tabIndex={-1} className="fr-mb-1w">
        <Status>{done}</Status>
      </div>
      {members.length === 0 ? (
        <p>{t.noMember}</p>
      ) : (
        <Table t={t} members={members} act={can('removeMember') ? act : undefined} />
      )}
      {can('inviteMember') && <Invite t={t} id={id} />}
    </section>
  );
}

interface TableProps extends Pick<MembersProps, 't' | 'members'> {
  act: Column<Member> | undefined;
}

function Table({ t, members, act }: TableProps) {
  const dates = useDates();
  const columns = t.memberColumns;
  return (
    <RecordTable<Member>
      caption={t.membersCaption}
      captionHidden
      rows={members}
      rowKey={({ grant_id: grant, invitation_id: invitation }) => grant ?? invitation ?? ''}
      columns={[
        {
          id: 'name',
          label: columns.name,
          cell: ({ name, email }) => (name ? `${name} (${email})` : email),
        },
        { id: 'role', label: columns.role, cell: ({ role }) => t.roles[role] },
        {
          id: 'state',
          label: columns.state,
          cell: ({ grant_id: grant }) => (grant ? t.active : t.waiting),
        },
        { id: 'since', label: columns.since, cell: ({ since }) => dates.dayOf(since) },
        ...(act ? [act] : []),
      ]}
    />
  );
}
