// The ranking being made: order by buttons or by drag, then one act that saves it.
import { useEffect, useRef, useState } from 'react';
import type { Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../../i18n';
import type { FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import type { Challenge } from '../challenges/queries';
import { Available } from './Available';
import { useSaveWishes, wishesQuery, type Wishes } from './queries';
import { dropBeside, moveTo, sameOrder } from './ranking';
import { ChallengeBeside } from './ChallengeBeside';
import { WishItem } from './WishItem';
import type { WishesWords } from './wishes.fr';

interface RankingProps {
  dossierId: string;
  found: Versioned<Wishes>;
  challenges: readonly Challenge[];
  t: WishesWords;
}

export function Ranking({ dossierId, found, challenges, t }: RankingProps) {
  const { data: wishes, etag } = found;
  const words = useT();
  const queryClient = useQueryClient();
  const [order, setOrder] = useState<readonly string[]>(wishes.challenge_ids);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [announced, announce] = useState('');
  const save = useSaveWishes(dossierId);
  const refocus = useRef<string>(undefined);
  const [read, setRead] = useState<string>();
  const dirty = !sameOrder(order, wishes.challenge_ids);
  const nameOf = (id: string) => challenges.find((one) => one.id === id)?.name ?? t.unknown;

  const available = challenges.filter(({ id }) => !order.includes(id));
  const full = order.length >= wishes.max;
  useLeavingWarning(dirty);

  // A moved item leaves the page and comes back: the focus must come back with it.
  useEffect(() => {
    if (!refocus.current) return;
    document.getElementById(refocus.current)?.focus();
    refocus.current = undefined;
  }, [order]);

  function place(id: string, next: string[], focus?: string) {
    refocus.current = focus;
    setOrder(next);
    const rank = next.indexOf(id);
    announce(
      rank < 0 ? t.announceRemoved(nameOf(id)) : t.announceRank(nameOf(id), rank + 1, next.length),
    );
  }

  function move(id: string, by: -1 | 1) {
    const next = moveTo(order, id, order.indexOf(id) + by);
    const rank = next.indexOf(id);
    // At an end of the list, the way further is shut: the focus goes to the way back.
    const up = rank > 0 && (by < 0 || rank === next.length - 1);
    place(id, next, `${up ? 'monter' : 'descendre'}-${id}`);
  }

  /** The focus goes to the next challenge of the list, so that several can be added in a row. */
  function add(id: string) {
    const at = available.findIndex((one) => one.id === id);
    const following = available[at + 1] ?? available[at - 1];
    const more = following && order.length + 1 < wishes.max;
    place(id, [...order, id], more ? `ajouter-${following.id}` : 'classement');
  }

  function submit() {
    announce('');
    if (order.length < wishes.min) {
      setErrors([{ message: t.tooFew(wishes.min, order.length) }]);
      return;
    }
    setErrors([]);
    save.mutate(
      { ids: order, etag },
      {
        onSuccess: ({ data }) => announce(t.savedNow(data.challenge_ids.length)),
        onError: (error) => void refused(error),
      },
    );
  }

  async function refused(error: Error) {
    if (!(error instanceof ApiError) || error.code !== 'stale_version') {
      const { errors: faults, detail } = problemOf(error, words);
      setErrors(
        faults ? faults.map((fault) => ({ message: fault.detail })) : [{ message: detail }],
      );
      return;
    }
    const now = await queryClient.query({ ...wishesQuery(dossierId), staleTime: 0 });
    setOrder(now.data.challenge_ids);
    setErrors([{ message: t.stale }]);
  }

  return (
    <div className={read ? 'portal-beside' : undefined}>
      <div>
        <ErrorSummary errors={errors} />
        <section aria-labelledby="classement" className="fr-mb-6w">
          <h2 id="classement" tabIndex={-1} className="fr-h4">
            {t.rankedTitle}
          </h2>
          <p className={order.length === 0 ? '' : 'fr-text--sm'}>
            {order.length === 0 ? t.rankedEmpty : t.rankedHelp}
          </p>
          <ol className="portal-plain-list">
            {order.map((id, index) => (
              <WishItem
                key={id}
                id={id}
                name={nameOf(id)}
                rank={index + 1}
                last={index === order.length - 1}
                fits={wishes.fitting_challenge_ids.includes(id)}
                t={t}
                onMove={(by) => move(id, by)}
                onRead={setRead}
                onRemove={() =>
                  place(
                    id,
                    order.filter((one) => one !== id),
                    'classement',
                  )
                }
                onDrop={(dragged, edge) => place(dragged, dropBeside(order, dragged, id, edge))}
              />
            ))}
          </ol>
          <p role="status" className="fr-sr-only">
            {announced}
          </p>
          {(dirty || order.length > 0) && (
            <p className={dirty ? 'fr-info-text fr-mb-2w' : 'fr-valid-text fr-mb-2w'}>
              {dirty ? t.unsaved : t.upToDate(order.length)}
            </p>
          )}
          <button
            type="button"
            className="fr-btn"
            disabled={save.isPending || !dirty}
            onClick={submit}
          >
            {save.isPending ? t.saving : t.save}
          </button>
        </section>
        <Available
          challenges={available}
          none={challenges.length === 0 ? t.noChallenge : t.availableEmpty}
          full={full ? t.full(wishes.max) : undefined}
          fitting={wishes.fitting_challenge_ids}
          t={t}
          onAdd={add}
          onRead={setRead}
        />
      </div>
      {read && (
        <ChallengeBeside
          key={read}
          id={read}
          t={t}
          onClose={() => {
            document.getElementById(`lire-${read}`)?.focus();
            setRead(undefined);
          }}
        />
      )}
    </div>
  );
}
