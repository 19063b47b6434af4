// Who has another place, from where to where.
import type { Schemas } from '../../api/types';
import { RecordTable } from '../committee/shared/RecordTable';
import { called } from './asked';

type Place = Schemas['MovePlace'];

interface MovesTableProps {
  t: {
    movesCaption: (n: number) => string;
    noMoves: string;
    person: string;
    before: string;
    after: string;
    nowhere: string;
    wish: (rank: number) => string;
  };
  moves: readonly Schemas['AssemblyMove'][];
}

export function MovesTable({ t, moves }: MovesTableProps) {
  if (moves.length === 0) return <p>{t.noMoves}</p>;
  const where = (place: Place | undefined) => {
    if (!place) return t.nowhere;
    const { challenge, wish_rank: rank } = place;
    return rank ? `${challenge.name} (${t.wish(rank)})` : challenge.name;
  };
  return (
    <RecordTable
      caption={t.movesCaption(moves.length)}
      columns={[
        { id: 'person', label: t.person, cell: ({ person }) => called(person) },
        { id: 'before', label: t.before, cell: ({ from }) => where(from) },
        { id: 'after', label: t.after, cell: ({ to }) => where(to) },
      ]}
      rows={moves}
      rowKey={({ person }) => person.dossier_id}
    />
  );
}
