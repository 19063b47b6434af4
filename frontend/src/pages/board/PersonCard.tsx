// One person: what counts for a seat in words, and the button that takes them in hand.
import { useT } from '../../i18n';
import { useCarriedCard } from '../../ui/useDragAndDrop';
import { called } from './asked';
import type { BoardWords } from './board.fr';
import { Destinations } from './Destinations';
import { useHand } from './hand';
import type { Board, Placed } from './layout';

interface PersonCardProps {
  t: BoardWords;
  board: Board;
  placed: Placed;
}

export function PersonCard({ t, board, placed }: PersonCardProps) {
  const { tracks } = useT();
  const { open } = useHand();
  const { person, main_track: main, secondary_track: second, score, wishes, held } = placed.card;
  const { card, carried } = useCarriedCard<HTMLDivElement>('person', person.dossier_id, !open);
  const { spot } = placed;
  const wish = spot?.wish_rank ? t.wish(spot.wish_rank) : t.noWish;
  return (
    <div ref={card} className="portal-person" data-carried={carried} data-open={open}>
      <p className="fr-mb-0">
        <strong>{person.name ?? person.number}</strong>
        {person.name && <span className="fr-text--xs portal-board__detail"> {person.number}</span>}
      </p>
      <p className="fr-text--sm fr-mb-0">
        {[tracks[main], spot ? wish : t.ranked(wishes.length), t.score(score)].join(', ')}
        {second && <span className="portal-board__detail">, {t.secondary(tracks[second])}</span>}
      </p>
      {held && (
        <p className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{t.held[held]}</p>
      )}
      <Change t={t} placed={placed} />
      <Mover t={t} board={board} placed={placed} />
    </div>
  );
}

/** What an answer of the engine changes for them. */
export function Change({ t, placed: { move, spot } }: { t: BoardWords; placed: Placed }) {
  if (!move) return null;
  const from = move.from?.challenge;
  const text = () => {
    if (!spot) return t.leaves(from?.name ?? '');
    if (!from) return t.enters;
    return from.id === spot.challenge_id ? t.changesPost : t.arrivesFrom(from.name);
  };
  return <p className="fr-badge fr-badge--sm fr-badge--new fr-badge--no-icon">{text()}</p>;
}

/** Takes a person in hand; then offers where they may go. */
export function Mover({ t, board, placed }: PersonCardProps) {
  const { card, pick, open } = useHand();
  const { person } = placed.card;
  if (!open) return null;
  if (card?.person.dossier_id === person.dossier_id) {
    return <Destinations t={t} board={board} card={card} />;
  }
  return (
    <button
      id={`deplacer-${person.dossier_id}`}
      type="button"
      className="fr-link fr-link--sm portal-no-print"
      aria-label={t.moveLabel(called(person))}
      onClick={() =>
        pick(board.people.find((one) => one.person.dossier_id === person.dossier_id) ?? placed.card)
      }
    >
      {t.move}
    </button>
  );
}
