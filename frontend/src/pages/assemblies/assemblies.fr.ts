// Runs of the engine that makes the teams, in French.
import { scenarioFr } from '../committee/shared/scenario.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const assembliesFr = {
  ...scenarioFr,
  title: 'Constitution des équipes',
  lead: 'Chaque calcul part d’une copie figée des données du moment : défis et postes publiés, personnes présélectionnées, notes et vœux. Vous pouvez en lancer autant que vous voulez : rien n’est visible hors du comité avant la publication d’un calcul.',
  method:
    'L’équité place d’abord le plus de monde, puis le moins de personnes possible à leurs derniers vœux ; la qualité cherche les meilleures notes et les meilleurs classements. Chaque optimum est démontré, et unique : les mêmes données donnent les mêmes équipes. Un calcul peut reprendre les données et les ajustements d’un autre.',
  noCall: 'Cette promotion n’a pas encore d’appel à candidatures publié.',
  start: 'Constituer les équipes',
  name: 'Nom (facultatif)',
  from: 'À partir de',
  fresh: 'Données du moment',
  board: 'Tableau',
  compare: 'Comparer deux calculs',
  running: 'Calcul en cours…',
  none: 'Aucun calcul n’a encore été lancé.',
  caption: 'Calculs, du plus récent au plus ancien',
  columns: {
    name: 'Nom',
    date: 'Lancé le',
    policy: 'Méthode',
    teams: 'Équipes',
    people: 'Personnes placées',
    unplaced: 'Sans place',
    closed: 'Défis fermés',
    state: 'État',
  },
  states: {
    queued: 'En attente',
    running: 'En cours',
    failed: 'Non abouti',
    cancelled: 'Arrêté',
    proposed: 'Proposé',
    released: 'Publié',
  },
  released: (teams: number) => `${plural(teams, 'équipe publiée', 'équipes publiées')}.`,
  toTeams: 'Voir les équipes publiées',
};

export default assembliesFr;

/** What the English page must hold too. */
export type AssembliesWords = typeof assembliesFr;
