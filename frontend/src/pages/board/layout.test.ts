import { board, moves } from '../../test/board';
import { filtered, isEmpty, layOut, wishCounts, type Layout } from './layout';

const seats = ({ columns }: Layout) =>
  columns.map(({ slots }) => slots.map(({ holder }) => holder?.card.person.dossier_id));
const ids = (people: Layout['people']) => people.map(({ card }) => card.person.dossier_id);

describe('a board laid out', () => {
  it('seats people on their posts, and the others by score', () => {
    const layout = layOut(board);
    expect(seats(layout)).toEqual([
      ['camille', undefined],
      [undefined, undefined],
    ]);
    expect(ids(layout.without)).toEqual(['noa', 'lou']);
    expect(layout.columns.map(isEmpty)).toEqual([false, true]);
    expect(wishCounts(layout)).toEqual([1, 0]);
  });

  it('shows people where an answer puts them, and says that it moved them', () => {
    const layout = layOut(board, moves);
    expect(seats(layout)).toEqual([
      ['noa', undefined],
      ['camille', undefined],
    ]);
    expect(ids(layout.without)).toEqual(['lou']);
    expect(ids(layout.people.filter(({ move }) => move))).toEqual(['camille', 'noa']);
    expect(wishCounts(layout)).toEqual([1, 1]);
  });

  it('takes a seat away', () => {
    const [first] = moves;
    const layout = layOut(board, first ? [{ person: first.person, from: first.from }] : []);
    expect(ids(layout.without)).toEqual(['noa', 'camille', 'lou']);
  });
});

describe('a filtered board', () => {
  const layout = layOut(board);

  it('keeps the posts that accept a track and those who hold it', () => {
    const design = filtered(layout, { track: 'design' });
    expect(design.columns.map(({ slots }) => slots.map(({ rank }) => rank))).toEqual([[1, 2], [1]]);
    expect(ids(design.people)).toEqual(['camille', 'noa']);
    expect(ids(design.without)).toEqual(['noa']);
  });

  it('keeps one challenge, who sits there and who ranked it without a seat', () => {
    const river = filtered(layout, { challenge: 'riviere' });
    expect(river.columns).toHaveLength(1);
    expect(ids(river.people)).toEqual(['lou']);
    expect(ids(filtered(layout, { challenge: 'foret' }).people)).toEqual(['camille', 'noa']);
  });

  it('keeps people without a seat only', () => {
    const unseated = filtered(layout, { unseated: true });
    expect(unseated.columns).toEqual([]);
    expect(ids(unseated.people)).toEqual(['lou', 'noa']);
  });
});
