// The challenges as columns, then those who have no seat.
import { useT } from '../../i18n';
import { useDropZone } from '../../ui/useDragAndDrop';
import { called } from './asked';
import type { BoardWords } from './board.fr';
import { nowhere, reach } from './destination';
import { useHand } from './hand';
import { isEmpty, wishFor, type Board, type Column, type Layout, type Slot } from './layout';
import { PersonCard } from './PersonCard';
import type { View } from './useFilter';

interface ColumnsProps {
  t: BoardWords;
  board: Board;
  layout: Layout;
  view: View;
}

export function Columns({ t, board, layout, view }: ColumnsProps) {
  const { columns, without } = layout;
  const put = useCarried(board);
  return (
    <div className="portal-board" data-compact={view.mode === 'compact'}>
      {columns.length > 0 && (
        <ul className="portal-board__columns">
          {columns.map((column) => (
            <OneColumn
              key={column.challenge.id}
              t={t}
              board={board}
              column={column}
              onDrop={(id) => put(id, column.challenge.id)}
            />
          ))}
        </ul>
      )}
      <Without t={t} board={board} people={without} onDrop={(id) => put(id, nowhere)} />
    </div>
  );
}

/** Where the mouse lets a person go. Where they already are, nothing is asked. */
function useCarried(board: Board) {
  const { put } = useHand();
  return (id: string, destination: string) => {
    const card = board.people.find(({ person }) => person.dossier_id === id);
    if (card && (card.seat?.challenge_id ?? nowhere) !== destination) put(card, destination);
  };
}

interface OneColumnProps {
  t: BoardWords;
  board: Board;
  column: Column;
  onDrop: (id: string) => void;
}

function OneColumn({ t, board, column, onDrop }: OneColumnProps) {
  const { zone, over } = useDropZone<HTMLLIElement>('person', onDrop);
  const { ask } = useHand();
  const { challenge, slots, reason } = column;
  const empty = isEmpty(column);
  return (
    <li ref={zone} className="portal-board__column" data-over={over}>
      <h3 className="fr-h6 fr-mb-1v">{challenge.name}</h3>
      {challenge.administration && (
        <p className="fr-text--xs fr-mb-1w portal-board__detail">{challenge.administration}</p>
      )}
      <DropHere t={t} column={column} />
      {empty && (
        <div className="fr-mb-1w">
          <p className="fr-badge fr-badge--sm fr-badge--no-icon fr-mb-1v">{t.emptyTeam}</p>
          {reason && <p className="fr-text--sm fr-mb-1v portal-board__detail">{reason}</p>}
          <button
            type="button"
            className="fr-link fr-link--sm portal-no-print"
            aria-label={`${t.emptyLabel} ${challenge.name}`}
            onClick={() => ask({ kind: 'why', challenge })}
          >
            {t.emptyLabel}
          </button>
        </div>
      )}
      <ul className="portal-board__posts">
        {slots.map((slot) => (
          <OneSlot key={slot.post.id} t={t} board={board} slot={slot} />
        ))}
      </ul>
    </li>
  );
}

function OneSlot({ t, board, slot }: { t: BoardWords; board: Board; slot: Slot }) {
  const { tracks } = useT();
  const { post, rank, holder } = slot;
  return (
    <li>
      <p className="fr-text--xs fr-mb-1v">
        <strong>{t.postName(rank)}</strong>{' '}
        {post.tracks.map((track) => tracks[track].toLowerCase()).join(', ')}
        {post.required && `, ${t.required}`}
      </p>
      {holder ? (
        <PersonCard t={t} board={board} placed={holder} />
      ) : (
        <p className="portal-board__free fr-text--sm">{t.free}</p>
      )}
    </li>
  );
}

interface WithoutProps {
  t: BoardWords;
  board: Board;
  people: Layout['without'];
  onDrop: (id: string) => void;
}

function Without({ t, board, people, onDrop }: WithoutProps) {
  const { zone, over } = useDropZone<HTMLElement>('person', onDrop);
  const { card, put } = useHand();
  return (
    <section
      ref={zone}
      aria-labelledby="sans-place"
      className="portal-board__column"
      data-over={over}
    >
      <h3 id="sans-place" className="fr-h6 fr-mb-1w">
        {t.withoutTitle(people.length)}
      </h3>
      {card?.seat && (
        <button
          type="button"
          data-drop
          className="fr-btn fr-btn--sm fr-btn--secondary fr-mb-2w"
          aria-label={t.dropOutLabel(called(card.person))}
          onClick={() => put(card, nowhere)}
        >
          {t.dropHere}
        </button>
      )}
      {people.length === 0 && <p>{t.withoutNone}</p>}
      <ul className="portal-board__without">
        {people.map((placed) => (
          <li key={placed.card.person.dossier_id}>
            <PersonCard t={t} board={board} placed={placed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** With somebody in hand: the button that puts them here, or why they cannot be. */
function DropHere({ t, column: { challenge } }: { t: BoardWords; column: Column }) {
  const { card, put } = useHand();
  if (!card) return null;
  const how = reach(card, challenge.id);
  if (how !== 'fits') return <p className="fr-text--sm fr-mb-1w">{t.reach[how]}</p>;
  const wish = t.wish(wishFor(card, challenge.id)?.rank ?? 0);
  return (
    <button
      type="button"
      data-drop
      className="fr-btn fr-btn--sm fr-btn--secondary fr-mb-2w"
      aria-label={t.dropHereLabel(called(card.person), challenge.name, wish)}
      onClick={() => put(card, challenge.id)}
    >
      {t.dropHere}
      {` (${wish})`}
    </button>
  );
}
