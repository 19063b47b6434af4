// The person in hand: where to, what it would cost, and why they are not there.
import { useEffect, useId, useRef, useState } from 'react';
import type { BoardWords } from './board.fr';
import { destinations, elsewhere, nowhere } from './destination';
import { useHand } from './hand';
import type { Board, Card } from './layout';

interface DestinationsProps {
  t: BoardWords;
  board: Board;
  card: Card;
}

export function Destinations({ t, board, card }: DestinationsProps) {
  const { put, putBack, ask } = useHand();
  const id = useId();
  const [value, setValue] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => list.current?.focus(), []);
  const here = board.challenges.find(({ challenge }) => challenge.id === card.seat?.challenge_id);
  const chosen = board.challenges.find(({ challenge }) => challenge.id === value.split('/')[0]);

  return (
    <div role="group" aria-label={t.moveTitle} className="portal-no-print fr-mt-1w">
      <div className="fr-select-group fr-mb-1w">
        <label className="fr-label fr-text--sm" htmlFor={id}>
          {t.destination}
        </label>
        <select
          ref={list}
          id={id}
          className="fr-select"
          value={value}
          onChange={({ target }) => setValue(target.value)}
        >
          <option value="">{t.choose}</option>
          <optgroup label={t.wishes}>
            {destinations(board, card).map(({ value: one, challenge, rank, post }) => (
              <option key={one} value={one}>
                {t.destinationValue(challenge.name, t.wish(rank), post)}
              </option>
            ))}
          </optgroup>
          {here && (
            <optgroup label={t.others}>
              <option value={nowhere}>{t.nowhere}</option>
              <option value={elsewhere}>{t.elsewhere(here.challenge.name)}</option>
            </optgroup>
          )}
        </select>
      </div>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-mb-1v"
        disabled={!value}
        onClick={() => put(card, value)}
      >
        {t.tryIt}
      </button>{' '}
      {chosen && chosen !== here && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--secondary fr-mb-1v"
          onClick={() => ask({ kind: 'why', challenge: chosen.challenge, card })}
        >
          {t.why}
        </button>
      )}{' '}
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary fr-mb-1v"
        onClick={putBack}
      >
        {t.cancel}
      </button>
    </div>
  );
}
