// Conflicts of interest between those who read and those who apply: confirmed, or dismissed with a reason.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import { useDates } from '../../lib/dates/useDates';
import { fieldId, messageOf } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { AssignmentWords } from './assignment.fr';
import { conflictsQuery, everyReadersQuery, type Conflict } from './queries';

export default function ConflictsPage({ t }: { t: AssignmentWords }) {
  return (
    <ProgrammeFrame here={t.conflictsTitle} parent="assignment">
      <PromotionScope title={t.conflictsTitle}>
        {({ candidates }) =>
          candidates ? <Conflicts key={candidates.id} t={t} call={candidates} /> : <p>{t.noCall}</p>
        }
      </PromotionScope>
    </ProgrammeFrame>
  );
}

function Conflicts({ t, call }: { t: AssignmentWords; call: Call }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <p className="portal-prose">{t.conflictsLead}</p>
      <Loaded query={useQuery(conflictsQuery(call.id))}>
        {({ items }) => {
          if (items.length === 0) return <p>{t.noConflict}</p>;
          const open = items.filter(({ state }) => state === 'unresolved');
          const settled = items.filter(({ state }) => state !== 'unresolved');
          const one = (conflict: Conflict) => (
            <OneConflict key={conflict.id} t={t} call={call} conflict={conflict} onDone={setSaid} />
          );
          return (
            <>
              <Status>{said && t.settled(said)}</Status>
              <h2 className="fr-h4">{t.toSettleTitle}</h2>
              {open.length === 0 ? (
                <p>{t.noneToSettle}</p>
              ) : (
                <ul className="portal-cards">{open.map(one)}</ul>
              )}
              {settled.length > 0 && (
                <>
                  <h2 className="fr-h4">{t.settledTitle}</h2>
                  <ul className="portal-cards">{settled.map(one)}</ul>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface OneConflictProps {
  t: AssignmentWords;
  call: Call;
  conflict: Conflict;
  onDone: (what: string) => void;
}

function OneConflict({ t, call, conflict, onDone }: OneConflictProps) {
  const dates = useDates();
  const [again, setAgain] = useState(false);
  const { reader, candidate, number, matches, state, reason, decided_at: at } = conflict;
  const title = t.conflictOf(reader.name, candidate, number);
  return (
    <li>
      <h3 className="fr-h6 fr-mb-1v">
        <Link to={`${paths.selection}/${conflict.dossier_id}`}>{title}</Link>
      </h3>
      <p className="fr-mb-1v">
        <span
          className={`fr-badge fr-badge--sm fr-badge--no-icon ${state === 'unresolved' ? 'fr-badge--new' : ''}`}
        >
          {t.states[state]}
        </span>
      </p>
      <ul>
        {matches.map(({ kind, declared, where, typed }) => (
          <li key={kind + declared + where + typed}>
            {t.match(t.kinds[kind], declared, t.wheres[where], typed)}
          </li>
        ))}
      </ul>
      {at && <p className="fr-mb-1v">{t.decidedOn(dates.instant(at, call.time_zone))}</p>}
      {reason && <p className="fr-mb-1v">{t.reasonSaid(reason)}</p>}
      {state === 'unresolved' || again ? (
        <Settle
          t={t}
          conflict={conflict}
          onDone={() => {
            setAgain(false);
            onDone(title);
          }}
        />
      ) : (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary"
          aria-label={`${t.changeMind} – ${title}`}
          onClick={() => setAgain(true)}
        >
          {t.changeMind}
        </button>
      )}
    </li>
  );
}

interface SettleProps {
  t: AssignmentWords;
  conflict: Conflict;
  onDone: () => void;
}

function Settle({ t, conflict, onDone }: SettleProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const field = `reason-${conflict.id}`;
  const settle = useMutation({
    mutationFn: (state: 'confirmed' | 'dismissed') =>
      ask(
        api.PUT('/conflicts/{conflict_id}', {
          params: {
            path: { conflict_id: conflict.id },
            header: { 'If-Match': `"v${conflict.version}"` },
          },
          body: { state, reason: reason.trim() || undefined },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries(everyReadersQuery);
      onDone();
    },
    onError: () => client.invalidateQueries(everyReadersQuery),
  });
  const refused = useRefusal(settle.error, ['reason']);
  const errors = refused.map((error) => (error.field === 'reason' ? { ...error, field } : error));
  const fault = messageOf(errors, field);
  const whose = t.conflictOf(conflict.reader.name, conflict.candidate, conflict.number);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary errors={errors} />
      <Input
        textArea
        label={t.reason}
        hintText={t.reasonHint}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeTextAreaProps={{
          id: fieldId(field),
          rows: 2,
          maxLength: 2000,
          'aria-invalid': Boolean(fault),
          value: reason,
          onChange: ({ target }) => setReason(target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <button
            type="button"
            className="fr-btn"
            aria-label={`${t.confirmConflict} – ${whose}`}
            disabled={settle.isPending}
            onClick={() => settle.mutate('confirmed')}
          >
            {t.confirmConflict}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            aria-label={`${t.dismiss} – ${whose}`}
            disabled={settle.isPending}
            onClick={() => settle.mutate('dismissed')}
          >
            {t.dismiss}
          </button>
        </li>
      </ul>
    </form>
  );
}
