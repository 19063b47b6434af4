import { figures } from './figures';
import t from './releases.fr';

describe('the figures of a set of decisions', () => {
  it('come in one order, whatever the answer’s, and add up', () => {
    const { bars, total } = figures(
      'shortlist',
      { refused: 180, shortlisted: 103, waiting: 17 },
      t,
    );
    expect(bars.map(({ id, value }) => [id, value])).toEqual([
      ['shortlisted', 103],
      ['waiting', 17],
      ['refused', 180],
    ]);
    expect(total).toBe(300);
  });

  it('keep an outcome that has no words yet', () => {
    const { bars } = figures('challenges', { kept: 15, postponed: 1 }, t);
    expect(bars.map(({ label }) => label)).toEqual(['Défis retenus', 'postponed']);
  });

  it('are none before anything is decided', () => {
    expect(figures('result', {}, t)).toEqual({ bars: [], total: 0 });
  });
});
