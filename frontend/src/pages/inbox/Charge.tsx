// Taking an exchange in charge, giving it back, closing it.
import { api, askVersioned, type Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { useThreadAct, type Thread } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

export function Charge({ found, t }: { found: Versioned<Thread>; t: InboxWords }) {
  const { me } = useMe();
  const { dossier_id: id, assignee, state, messages } = found.data;
  const path = { dossier_id: id };
  const assign = useThreadAct(found, (person: string, header) =>
    askVersioned(
      api.PUT('/dossiers/{dossier_id}/thread/assignee', {
        params: { path, header },
        body: person ? { person_id: person } : {},
      }),
    ),
  );
  const close = useThreadAct(found, (_: 'close', header) =>
    askVersioned(api.POST('/dossiers/{dossier_id}/thread/close', { params: { path, header } })),
  );
  const errors = useRefusal(assign.error ?? close.error);
  if (messages.length === 0 || !me?.id) return null;
  const mine = assignee?.id === me.id;
  const busy = assign.isPending || close.isPending;
  const done = close.isSuccess ? t.closed : assign.isSuccess && (mine ? t.taken : t.givenBack);
  return (
    <section aria-label={t.chargeTitle} className="fr-mb-4w">
      <ErrorSummary errors={errors} />
      <ul className="fr-btns-group fr-btns-group--sm">
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={busy}
            onClick={() => {
              close.reset();
              assign.mutate(mine ? '' : (me.id ?? ''));
            }}
          >
            {mine ? t.giveBack : t.take}
          </button>
        </li>
        {state !== 'closed' && (
          <li>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary"
              disabled={busy}
              onClick={() => {
                assign.reset();
                close.mutate('close');
              }}
            >
              {t.close}
            </button>
          </li>
        )}
      </ul>
      <Status>{done}</Status>
    </section>
  );
}
