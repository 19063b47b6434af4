// A question put to the engine about a run.
import type { Schemas } from '../../api/types';
import type { Rule } from './destination';
import type { Card } from './layout';

type Challenge = Schemas['ChallengeRef'];

export type Asked =
  /** What would it come to? */
  | { kind: 'move'; card: Card; rule: Rule; to?: Challenge | undefined }
  /** Why is this person not there, or why is nobody? */
  | { kind: 'why'; challenge: Challenge; card?: Card };

/** How a person is called: by name for whoever may know it, with the number that the engine's sentences use. */
export function called({ name, number }: Schemas['Candidacy']): string {
  return name ? `${name} (${number})` : number;
}
