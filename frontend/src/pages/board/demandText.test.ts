import type { Schemas } from '../../api/types';
import boardFr from './board.fr';
import { demandText } from './demandText';

const base = { sequence: 1, counts: true, motive: '', price: [], created_at: '', created_by: '' };
const person = { dossier_id: 'c', number: 'EIG6-A', name: 'Camille Exemple' };
const other = { dossier_id: 'd', number: 'EIG6-B' };
const challenge = { id: 'f', name: 'Forêt' };

describe('a demand in words', () => {
  it.each<[Partial<Schemas['Override']> & Pick<Schemas['Override'], 'kind'>, RegExp]>([
    [{ kind: 'lock', person, challenge }, /^Camille Exemple \(EIG6-A\) sur Forêt$/],
    [{ kind: 'forbid', person, challenge }, /partout sauf Forêt$/],
    [{ kind: 'out', person }, /sans place$/],
    [{ kind: 'apart', person, other }, /et EIG6-B jamais ensemble$/],
    [{ kind: 'together', person, other }, /et EIG6-B toujours ensemble$/],
    [{ kind: 'quota', challenges: [challenge], max: 1 }, /^1 personne au plus sur Forêt$/],
    [{ kind: 'priority', challenge, priority: 3 }, /^une équipe sur Forêt compte pour 3$/],
    [{ kind: 'seed', seed: 7 }, /7$/],
    [
      { kind: 'weights', weights: { score: 5, host: 3, wish: 2, secondary: 50 } },
      /note 5, classement 3, vœu 2, second métier 50$/,
    ],
  ])('%o', (demand, said) => {
    expect(demandText(boardFr.demands, { ...base, ...demand })).toMatch(said);
  });
});
