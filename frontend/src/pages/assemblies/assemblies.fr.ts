// Runs of the engine that makes the teams, in French.
import { scenarioFr } from '../committee/shared/scenario.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const assembliesFr = {
  ...scenarioFr,
  title: 'Constitution des équipes',
  lead: 'Chaque calcul part d’une copie figée des données du moment : défis et postes publiés, personnes présélectionnées, notes et vœux. Vous pouvez en lancer autant que vous voulez : rien n’est visible hors du comité avant la publication d’un calcul.',
  method:
    'La méthode de référence sert les vœux dans l’ordre, donne chaque poste à la personne la mieux classée, et ferme les défis qui ne peuvent pas réunir une équipe. Elle est déterministe : les mêmes données donnent les mêmes équipes.',
  noCall: 'Cette promotion n’a pas encore d’appel à candidatures publié.',
  run: 'Constituer les équipes (méthode de référence)',
  running: 'Calcul en cours…',
  none: 'Aucun calcul n’a encore été lancé.',
  caption: 'Calculs, du plus récent au plus ancien',
  columns: {
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
