// Taking an exchange in charge, giving it back, closing it.
import { api, askVersioned, type Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { useThreadAct, type Act, type Exchange } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

export function Charge({ found, t }: { found: Versioned<Exchange>; t: InboxWords }) {
  const { me } = useMe();
  const { assignee, state, messages } = found.data;
  const acts = actsOn(found.data);
  const assign = useThreadAct(found, acts.assign);
  const close = useThreadAct(found, acts.close);
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

/** Taking in charge and closing, about a challenge or about an application. */
function actsOn(thread: Exchange): { assign: Act<string>; close: Act<'close'> } {
  const bodyOf = (person: string) => (person ? { person_id: person } : {});
  if ('challenge' in thread) {
    const path = { challenge_id: thread.challenge.id };
    return {
      assign: (person, header) =>
        askVersioned(
          api.PUT('/challenges/{challenge_id}/thread/assignee', {
            params: { path, header },
            body: bodyOf(person),
          }),
        ),
      close: (_, header) =>
        askVersioned(
          api.POST('/challenges/{challenge_id}/thread/close', { params: { path, header } }),
        ),
    };
  }
  const path = { dossier_id: thread.dossier_id };
  return {
    assign: (person, header) =>
      askVersioned(
        api.PUT('/dossiers/{dossier_id}/thread/assignee', {
          params: { path, header },
          body: bodyOf(person),
        }),
      ),
    close: (_, header) =>
      askVersioned(api.POST('/dossiers/{dossier_id}/thread/close', { params: { path, header } })),
  };
}
