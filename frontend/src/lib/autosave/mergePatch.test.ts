import {
  addPatch,
  applyPatch,
  isEmpty,
  leaves,
  pickLeaves,
  sameJson,
  valueAt,
  type JsonObject,
} from './mergePatch';

// The examples of RFC 7396, appendix A, that concern objects.
describe('applying a merge patch', () => {
  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (document, patch, result) => {
    const before = structuredClone(document);
    expect(applyPatch(document, patch)).toEqual(result);
    expect(document).toEqual(before);
  });
});

describe('adding patches', () => {
  const first: JsonObject = { answers: { q1: 'a', q2: null }, name: 'Camille' };
  const second: JsonObject = { answers: { q1: null, q3: 'c' }, places: ['Lyon'] };

  it('does what one then the other does', () => {
    const document: JsonObject = { answers: { q1: '0', q2: '0' }, name: '' };
    expect(applyPatch(document, addPatch(first, second))).toEqual(
      applyPatch(applyPatch(document, first), second),
    );
  });

  it('keeps the fields cleared', () => {
    expect(addPatch(first, second)).toEqual({
      answers: { q1: null, q2: null, q3: 'c' },
      name: 'Camille',
      places: ['Lyon'],
    });
  });
});

describe('the leaves of a patch', () => {
  const patch: JsonObject = {
    answers: { q1: 'a', q2: null },
    places: ['Lyon', 'Paris'],
    gone: undefined,
  };

  it('are fields and whole arrays', () => {
    expect(leaves(patch)).toEqual([['answers', 'q1'], ['answers', 'q2'], ['places']]);
    expect(valueAt(patch, ['answers', 'q1'])).toBe('a');
    expect(valueAt(patch, ['answers', 'q1', 'deeper'])).toBeUndefined();
  });

  it('can be chosen', () => {
    expect(pickLeaves(patch, (path) => path.includes('answers'))).toEqual({
      answers: { q1: 'a', q2: null },
    });
    expect(isEmpty(pickLeaves(patch, () => false))).toBe(true);
    expect(isEmpty({ answers: {} })).toBe(true);
  });
});

describe('two values', () => {
  it('are the same whatever the order of keys, and absent is null', () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, {}], a: 1 })).toBe(true);
    expect(sameJson(undefined, null)).toBe(true);
  });

  it('differ in type, order of a list, or depth', () => {
    expect(sameJson(1, '1')).toBe(false);
    expect(sameJson(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameJson({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false);
    expect(sameJson({ a: 1 }, null)).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson('', null)).toBe(false);
  });
});
