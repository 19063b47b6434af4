// Two runs side by side, in French.
import { scenarioFr } from '../committee/shared/scenario.fr';

export const compareFr = {
  ...scenarioFr,
  title: 'Comparer deux calculs',
  lead: 'Choisissez deux calculs du même appel : vous voyez qui change de place, et ce que chaque objectif y gagne ou y perd.',
  none: 'Il faut au moins deux calculs aboutis pour comparer.',
  first: 'Premier calcul',
  second: 'Second calcul',
  compare: 'Comparer',
  different:
    'Les données ont changé entre ces deux calculs : tout ne vient donc pas de la méthode ou des ajustements.',
  measuresCaption: 'Ce que vaut chaque calcul',
  objective: 'Objectif',
  method: 'Méthode',
  teams: 'Équipes',
  places: 'Places pourvues',
  quality: 'Qualité totale',
  envy: 'Envies justifiées',
  envyHint:
    'Une envie est justifiée quand quelqu’un préfère un poste à sa place, et que ce poste le classe au-dessus de qui le tient.',
  movesCaption: (n: number) => `Qui change de place (${n})`,
  noMoves: 'Personne ne change de place.',
  person: 'Personne',
  before: 'Premier calcul',
  after: 'Second calcul',
  nowhere: 'Sans place',
  opened: 'Aurait une équipe dans le second seulement :',
  emptied: 'Aurait une équipe dans le premier seulement :',
};

export default compareFr;

/** What the English page must hold too. */
export type CompareWords = typeof compareFr;
