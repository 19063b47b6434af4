import { baseOf, extendBase, reconcile } from './reconcile';

describe('what was typed here against what the server holds', () => {
  const base = { answers: { q1: '' }, name: 'Camille' };

  it('merges by itself when each side changed other fields', () => {
    const theirs = { answers: { q1: '', q2: 'elsewhere' }, name: 'Camille' };
    expect(reconcile({ answers: { q1: 'here' } }, base, theirs)).toEqual({
      rest: { answers: { q1: 'here' } },
      conflicts: [],
    });
  });

  it('drops what the server already holds as typed', () => {
    const theirs = { answers: { q1: 'here' }, name: 'Camille' };
    expect(reconcile({ answers: { q1: 'here' } }, base, theirs)).toEqual({
      rest: {},
      conflicts: [],
    });
  });

  it('asks about a field changed on both sides, and about that one only', () => {
    const theirs = { answers: { q1: 'elsewhere' }, name: 'Camille' };
    expect(reconcile({ answers: { q1: 'here' }, name: 'Cam' }, base, theirs)).toEqual({
      rest: { answers: { q1: 'here' }, name: 'Cam' },
      conflicts: [{ path: ['answers', 'q1'], mine: 'here', theirs: 'elsewhere' }],
    });
  });

  it('sees a field cleared here and changed there', () => {
    const theirs = { answers: { q1: '' }, name: 'Dominique' };
    expect(reconcile({ name: null }, base, theirs).conflicts).toEqual([
      { path: ['name'], mine: null, theirs: 'Dominique' },
    ]);
  });
});

describe('the base', () => {
  it('is what the server held when a field was first typed over', () => {
    const first = extendBase({}, { name: 'C' }, { name: 'Camille' });
    expect(extendBase(first, { name: 'Ca', phone: '1' }, { name: 'Dominique' })).toEqual({
      name: 'Camille',
      phone: null,
    });
    expect(baseOf({ name: 'C' }, { name: 'Dominique', phone: '0' })).toEqual({ name: 'Dominique' });
  });
});
