// A demand in words.
import type { Schemas } from '../../api/types';
import { called } from './asked';
import type { BoardWords } from './board.fr';

export function demandText(t: BoardWords['demands'], one: Schemas['Override']): string {
  const { person, other, challenge, challenges = [], weights: w } = one;
  const who = person ? called(person) : '';
  const beside = other ? called(other) : '';
  const where = challenge?.name ?? '';
  switch (one.kind) {
    case 'lock':
    case 'forbid':
      return t[one.kind](who, where);
    case 'out':
      return t.out(who);
    case 'apart':
    case 'together':
      return t[one.kind](who, beside);
    case 'quota':
      return t.quota(one.max ?? 0, challenges.map(({ name }) => name).join(', '));
    case 'priority':
      return t.priority(one.priority ?? 0, where);
    case 'weights':
      return w ? t.weights(w.score, w.host, w.wish, w.secondary) : '';
    case 'seed':
      return t.seed(one.seed ?? 0);
  }
}
