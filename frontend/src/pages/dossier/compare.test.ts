import { dossier } from '../../test/candidate';
import { differences } from './compare';

const { draft } = dossier;

describe('what differs between two contents', () => {
  it('is nothing when they say the same', () => {
    const same = { ...draft, statements: { a: false }, choices: { q: [] } };
    expect(differences(draft, same)).toEqual([]);
  });

  it('is each field, with both values', () => {
    const after = { ...draft, phone: '06', places: ['Lyon'], answers: { why: 'b' } };
    expect(differences({ ...draft, answers: { why: 'a' } }, after)).toEqual([
      { path: ['places'], before: [], after: ['Lyon'] },
      { path: ['answers', 'why'], before: 'a', after: 'b' },
      { path: ['phone'], before: undefined, after: '06' },
    ]);
  });
});
