import { board } from '../../test/board';
import { destinations, elsewhere, nowhere, reach, ruleOf } from './destination';

const [camille, lou, noa] = board.people;
if (!camille || !lou || !noa) throw new Error('the board has three people');

describe('where a person may go', () => {
  it('is what they ranked and can hold, by rank, with each post where there are several', () => {
    expect(destinations(board, camille).map(({ value, post }) => [value, post])).toEqual([
      ['foret', undefined],
      ['foret/f1', 1],
      ['foret/f2', 2],
      ['riviere', undefined],
    ]);
    expect(destinations(board, lou)).toEqual([]);
  });

  it('is said of each challenge', () => {
    expect(reach(camille, 'foret')).toBe('here');
    expect(reach(camille, 'riviere')).toBe('fits');
    expect(reach(lou, 'riviere')).toBe('no-post');
    expect(reach(noa, 'riviere')).toBe('unranked');
  });
});

describe('the demand behind a choice', () => {
  it.each([
    [nowhere, { kind: 'out', dossier_id: 'camille' }],
    [elsewhere, { kind: 'forbid', dossier_id: 'camille', challenge_id: 'foret' }],
    ['riviere', { kind: 'lock', dossier_id: 'camille', challenge_id: 'riviere' }],
    ['foret/f2', { kind: 'lock', dossier_id: 'camille', challenge_id: 'foret', post_id: 'f2' }],
  ])('%s', (value, rule) => {
    expect(ruleOf(camille, value)).toEqual(rule);
  });
});
