// The home page in French.
import { callsFr } from '../calls/calls.fr';

export const homeFr = {
  title: 'Entrepreneurs d’intérêt général',
  description:
    'Le portail du programme Entrepreneurs d’intérêt général : candidater, proposer un défi, suivre une promotion.',
  lead: 'Dix mois dans une administration, en équipe de deux ou trois, pour relever un défi numérique utile à toutes et tous.',
  call: callsFr,
  callTitle: 'Appel à candidatures',
  callAwaited: 'Lecture des dates de l’appel…',
  callFailed: 'Les dates de l’appel ne peuvent pas être lues pour le moment. Rechargez la page.',
  noCall:
    'Aucun appel à candidatures n’est publié pour le moment. Le prochain sera annoncé sur cette page.',
  stepsTitle: 'Une promotion, du premier appel au dernier jour',
  steps: [
    {
      title: 'Les administrations proposent leurs défis',
      text: 'Chacune décrit son projet et les deux ou trois postes de l’équipe recherchée. Un comité choisit les défis retenus.',
    },
    {
      title: 'Les candidates et candidats déposent leur dossier',
      text: 'Une candidature par personne, dans un des cinq métiers. Le brouillon s’enregistre au fur et à mesure et peut être déposé autant de fois que voulu avant la fin de l’appel.',
    },
    {
      title: 'Le comité lit les dossiers, sans les noms',
      text: 'Les dossiers sont lus de façon anonyme, sur des critères publiés. La liste des personnes présélectionnées paraît à une date unique.',
    },
    {
      title: 'Les défis sont dévoilés, chacun formule ses vœux',
      text: 'Les personnes présélectionnées classent les défis qui les intéressent, puis sont reçues en audition.',
    },
    {
      title: 'Les équipes sont constituées',
      text: 'Une personne, une place : chaque équipe réunit deux ou trois personnes autour d’un défi.',
    },
    {
      title: 'Les immersions commencent',
      text: 'Les équipes rejoignent leur administration d’accueil pour dix mois.',
    },
  ],
  tracksTitle: 'Cinq métiers',
  tracks: {
    design: {
      name: 'Design',
      text: 'Comprendre les usages, concevoir des services simples et accessibles.',
    },
    development: {
      name: 'Développement',
      text: 'Construire des services numériques fiables et ouverts.',
    },
    data_engineering: {
      name: 'Ingénierie de la donnée',
      text: 'Rendre les données disponibles, propres et exploitables.',
    },
    data_science: {
      name: 'Sciences de la donnée',
      text: 'Analyser, modéliser, éclairer les décisions publiques.',
    },
    digital_law: {
      name: 'Droit du numérique',
      text: 'Donner un cadre juridique sûr aux projets et aux données.',
    },
  },
  audiencesTitle: 'Par où commencer',
  candidateTitle: 'Vous souhaitez candidater',
  candidateText: 'Les conditions, la préparation du dossier et les étapes de la sélection.',
  hostTitle: 'Vous représentez une administration',
  hostText: 'Proposer un défi, décrire les postes, accueillir une équipe.',
};

export default homeFr;

/** What the English page must hold too. */
export type HomeWords = typeof homeFr;
