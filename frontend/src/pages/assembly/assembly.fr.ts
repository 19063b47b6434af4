// One run of the engine, in French.
import { scenarioFr } from '../committee/shared/scenario.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const people = (n: number) => plural(n, 'personne', 'personnes');

export const assemblyFr = {
  ...scenarioFr,
  title: (when: string) => `Équipes calculées le ${when}`,
  here: 'Calcul',
  states: {
    queued: 'Calcul en attente…',
    running: 'Calcul en cours…',
    failed: 'Ce calcul n’a pas abouti.',
    cancelled: 'Ce calcul a été arrêté avant la fin.',
  },
  progress: 'Avancement du calcul',
  stageOf: (done: number, of: number) =>
    `${plural(done, 'étape démontrée', 'étapes démontrées')} sur ${of}`,
  cancel: 'Arrêter ce calcul',
  releasedOn: (when: string) => `Ces équipes sont publiées depuis le ${when}.`,
  toTeams: 'Voir les équipes publiées',
  toBoard: 'Ouvrir le tableau des équipes',
  summaryTitle: 'En bref',
  policy: 'Méthode',
  placed: 'Personnes placées',
  placedValue: (n: number, teams: number) =>
    `${people(n)} dans ${plural(teams, 'équipe', 'équipes')}`,
  unplaced: 'Personnes présélectionnées sans place',
  wishes: 'Vœux servis',
  wishesValue: (first: number, ranked: number) =>
    `${plural(first, 'premier vœu', 'premiers vœux')}, sur ${people(ranked)} qui avaient classé leur défi`,
  input: 'Empreinte des données',
  stagesTitle: 'Ce que le calcul a cherché',
  stagesCaption: 'Étapes du calcul',
  stage: 'Étape',
  value: 'Résultat',
  proof: 'Preuve',
  proved: 'Démontré : on ne peut pas faire mieux',
  notProved: 'Non démontré',
  teamsTitle: 'Équipes',
  teamsCaption: 'Équipes par défi',
  noTeams: 'Aucune équipe n’a pu être constituée.',
  challenge: 'Défi',
  member: 'Membre',
  post: 'Poste',
  postValue: (rank: number) => `Poste ${rank}`,
  track: 'Métier',
  noWish: 'Défi non classé',
  closedTitle: 'Défis sans équipe',
  release: 'Publier ces équipes',
  releaseTitle: 'Publier ces équipes ?',
  releaseText: (n: number, teams: number, unplaced: number) =>
    `${people(n)} dans ${plural(teams, 'équipe', 'équipes')} et ${people(unplaced)} sans place verront le résultat au même instant, ainsi que les administrations concernées.`,
  final: (mails: number) =>
    `${plural(mails, 'courriel partira', 'courriels partiront')} aux candidates et candidats. Cet acte ne se défait pas, et aucun autre calcul ne pourra être publié.`,
  confirm: (mails: number) =>
    `Publier ces équipes et envoyer ${plural(mails, 'courriel', 'courriels')}`,
  done: 'Les équipes sont publiées',
  doneText: 'Chaque personne présélectionnée en est prévenue par courriel.',
};

export default assemblyFr;

/** What the English page must hold too. */
export type AssemblyWords = typeof assemblyFr;
