// How far the jury has come with one challenge, in French.
import { hearingsFr } from '../hearings/hearings.fr';
import { groundsFr } from '../jury/grounds.fr';

const { facts, minutes, join } = hearingsFr;

export const examinationFr = {
  ...{ facts, minutes, join, groundNames: groundsFr },
  sorting: 'Tri',
  eligible: 'Éligible',
  notEligible: 'Non éligible',
  notSorted: 'Ce défi n’est pas encore trié.',
  question: 'Ce défi est-il éligible ?',
  grounds: 'Pourquoi',
  note: 'Remarque pour le jury (facultatif)',
  noteHint: 'Ce que le jury doit savoir ou demander à l’audition. L’administration ne la lit pas.',
  reasons: 'Précisions',
  reasonsHint: 'Elles peuvent être reprises dans la décision que l’administration lira.',
  sort: 'Enregistrer le tri',
  sorted: 'Le tri est enregistré.',
  lacking: {
    eligible: 'Dites si le défi est éligible.',
    grounds: 'Choisissez au moins un motif.',
    note: 'Précisez l’autre motif.',
  },
  hearing: 'Audition',
  noHearing: 'Aucune audition n’est fixée.',
  fix: 'Fixer l’audition',
  move: 'Déplacer l’audition ou changer le jury',
  seeGrid: 'Voir la grille du jury',
  gridLacks: (n: number) => `Grille en cours : il manque ${n} ${n < 2 ? 'réponse' : 'réponses'}.`,
  gridSays: (favourable: boolean, rank: number, sum: number, most: number) =>
    favourable
      ? `Avis favorable, rang ${rank}, total pondéré ${sum} sur ${most}.`
      : `Avis défavorable, total pondéré ${sum} sur ${most}.`,
};

export type ExaminationWords = typeof examinationFr;
