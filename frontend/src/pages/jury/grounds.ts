// Why the sorting set a challenge aside, in words.
import type { Schemas } from '../../api/types';
import type { GroundWords } from './grounds.fr';

export const grounds = [
  'not_public_body',
  'incomplete',
  'no_project_lead',
  'not_feasible',
  'out_of_scope',
  'no_posts',
  'other',
] as const satisfies readonly Schemas['SortingGround'][];

/** « Dossier incomplet. Aucun poste. » and what was written. */
export function groundsText(
  { grounds: found, note }: Pick<Schemas['Sorting'], 'grounds' | 'note'>,
  { groundNames }: { groundNames: GroundWords },
): string {
  const said = found.filter((ground) => ground !== 'other' || !note);
  return [...said.map((ground) => `${groundNames[ground]}.`), note ?? ''].join(' ').trim();
}
