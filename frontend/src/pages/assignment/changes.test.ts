import { changedLines, decided, spread, undecided } from './changes';
import type { Proposal } from './queries';

const pair = { dossier_id: 'd', reader_id: 'r' };

describe('decisions by hand', () => {
  it('add up, each pair once', () => {
    const once = decided({ seed: 's' }, 'imposed', pair);
    expect(once).toEqual({ seed: 's', imposed: [pair], excluded: [] });
    expect(decided(once, 'imposed', pair)).toEqual(once);
  });

  it('replace the opposite one, and can be taken back', () => {
    const turned = decided(decided({}, 'imposed', pair), 'excluded', pair);
    expect(turned).toEqual({ imposed: [], excluded: [pair] });
    expect(undecided(turned, pair)).toEqual({ imposed: [], excluded: [] });
  });
});

describe('a proposal', () => {
  const line = (change: 'stays' | 'given', missing = 0) => ({
    dossier_id: change + String(missing),
    number: 'EIG6-0000-0',
    seats: [{ reader_id: 'r', change }],
    missing,
  });
  const load = (after: number, apart?: 'left') => ({
    reader: { id: String(after), name: 'x' },
    tracks: [],
    before: 0,
    after,
    locked: 0,
    most: 9,
    apart,
  });

  it('lists what changes or lacks', () => {
    const dossiers = [line('stays'), line('given'), line('stays', 1)];
    const shown = changedLines({ dossiers } as unknown as Proposal);
    expect(shown).toEqual(dossiers.slice(1));
  });

  it('spreads the load among those who may receive', () => {
    expect(spread([load(4), load(5), load(0, 'left')])).toEqual([4, 5]);
    expect(spread([])).toEqual([0, 0]);
  });
});
