// The same board as a table, a line a person.
import { useT } from '../../i18n';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { called } from './asked';
import type { BoardWords } from './board.fr';
import type { Board, Layout, Placed } from './layout';
import { Change, Mover } from './PersonCard';

export function List({ t, board, layout }: { t: BoardWords; board: Board; layout: Layout }) {
  const { tracks } = useT();
  const at = new Map(
    board.challenges.flatMap(({ challenge, posts }) =>
      posts.map(({ id }, index) => [
        id,
        `${challenge.name}, ${t.postName(index + 1).toLowerCase()}`,
      ]),
    ),
  );
  const columns: Column<Placed>[] = [
    {
      id: 'person',
      label: t.person,
      cell: (placed) => (
        <>
          {called(placed.card.person)}
          <br />
          <Mover t={t} board={board} placed={placed} />
        </>
      ),
    },
    { id: 'track', label: t.track, cell: ({ card }) => tracks[card.main_track] },
    { id: 'score', label: t.scoreColumn, numeric: true, cell: ({ card }) => card.score },
    {
      id: 'place',
      label: t.place,
      cell: (placed) => (
        <>
          {placed.spot ? at.get(placed.spot.post_id) : t.nowhere}
          <Change t={t} placed={placed} />
        </>
      ),
    },
    {
      id: 'wish',
      label: t.wishRank,
      cell: ({ card, spot }) =>
        spot ? (spot.wish_rank ? t.wish(spot.wish_rank) : t.noWish) : t.ranked(card.wishes.length),
    },
    { id: 'held', label: t.heldColumn, cell: ({ card }) => card.held && t.held[card.held] },
  ];
  return (
    <RecordTable
      caption={t.listCaption(layout.people.length)}
      columns={columns}
      rows={layout.people}
      rowKey={({ card }) => card.person.dossier_id}
    />
  );
}
