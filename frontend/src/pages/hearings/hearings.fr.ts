// Hearings of challenges and the jury's shared grid, in French.
import challengesFr from '../challenges/challenges.fr';
import { wallTimeFr } from '../programme/calls/wallTime.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const hearingsFr = {
  /** What the public page says of a challenge. */
  challenge: challengesFr,
  wall: wallTimeFr,
  title: 'Mes auditions',
  lead: 'Les défis que vous entendez comme membre du jury. La personne qui tient la grille l’écrit pour tout le jury ; les autres la lisent.',
  none: 'Aucune audition ne vous est confiée pour le moment. Un courriel vous préviendra.',
  coming: 'À venir',
  past: 'Passées',
  noComing: 'Aucune audition à venir.',
  columns: {
    when: 'Date',
    challenge: 'Défi',
    where: 'Lieu',
    mine: 'Votre part',
  },
  minutes: (n: number) => plural(n, 'minute', 'minutes'),
  join: 'Rejoindre la visioconférence',
  parts: {
    juror: 'Membre du jury',
    referent: 'Membre du jury, tient la grille',
    host: 'Administration entendue',
    organiser: 'Équipe du programme',
  },
  hearingOf: (name: string) => `Audition du défi « ${name} »`,
  facts: {
    when: 'Date',
    lasts: 'Durée',
    place: 'Lieu',
    link: 'Visioconférence',
    jurors: 'Jury',
    referent: 'Grille tenue par',
    note: 'À savoir, à demander',
  },
  hostLead:
    'Le jury entend votre défi à cette date. Cette page reste à jour si l’audition est déplacée.',
  formTitle: 'Le défi déposé',
  submittedAt: 'Déposé le',
  gridTitle: 'La grille du jury',
  gridWrite:
    'Vous tenez la grille : ce que vous y écrivez est enregistré au fur et à mesure, et lu par tout le jury.',
  gridRead: (name: string) => `${name} tient la grille. Ce qui suit se met à jour tout seul.`,
  nobody: 'Une autre personne du jury',
  gridNotOpen:
    'Vous pourrez écrire dans la grille dès le début de l’audition, et jusqu’à la décision.',
  gridClosed: 'La grille ne change plus.',
  scale: 'De 1 (insuffisant) à 4 (excellent)',
  weight: (n: number) => `compte ${n} fois`,
  weighted: (sum: number, most: number) => `Total pondéré : ${sum} sur ${most}`,
  noScore: 'Pas de note',
  score: (n: number) => `${n} sur 4`,
  opinion: 'Avis du jury',
  favourable: 'Favorable',
  unfavourable: 'Défavorable',
  noOpinion: 'Pas encore d’avis',
  rank: 'Rang parmi les avis favorables',
  rankHint: '1 pour le défi que le jury place en tête. À rang égal, le total pondéré départage.',
  rankWrong: 'Indiquez un nombre entier, de 1 à 99.',
  noRank: 'Pas encore de rang',
  reason: 'Motif de l’avis',
  reasonHint: 'L’équipe du programme peut le reprendre comme motif lu par l’administration.',
  noReason: 'Pas encore de motif',
  missing: (n: number) => `Il manque ${plural(n, 'réponse', 'réponses')} à la grille :`,
  missingScore: (label: string) => `Notez « ${label} ».`,
  complete: 'La grille est complète.',
  savedAt: (when: string) => `Enregistrée le ${when}.`,
  convene: {
    title: (name: string) => `Audition du défi « ${name} »`,
    lead: 'Fixez la date, le lieu et le jury. Les personnes concernées sont prévenues par courriel au moment où vous enregistrez.',
    back: 'Défi',
    starts: 'Début de l’audition',
    minutes: 'Durée en minutes',
    minutesWrong: 'Indiquez une durée de 10 à 240 minutes.',
    place: 'Lieu',
    placeHint: 'Un lieu, un lien, ou les deux.',
    link: 'Lien de la visioconférence',
    linkHint: 'Commence par https://.',
    jurors: 'Jury',
    jurorsHint:
      'Les personnes qui ont le rôle de jury. Une personne qui agit pour l’administration entendue est refusée.',
    noJuror: 'Personne n’a encore le rôle de jury.',
    giveRole: 'Donner ce rôle à des personnes',
    referent: 'Qui tient la grille',
    choose: 'Choisir une personne du jury',
    lacking: {
      starts: 'Indiquez le jour et l’heure.',
      where: 'Indiquez un lieu ou un lien.',
      jurors: 'Choisissez au moins une personne.',
      referent: 'Choisissez qui tient la grille parmi le jury.',
    },
    act: 'Vérifier et convoquer',
    ask: 'Convoquer à cette audition ?',
    confirm: (n: number) =>
      n < 2
        ? `Enregistrer et envoyer ${n} courriel au jury`
        : `Enregistrer et envoyer ${n} courriels au jury`,
    confirmQuiet: 'Enregistrer sans courriel au jury',
    says: 'La convocation dira :',
    called: 'Convoquées et convoqués :',
    moved: 'Prévenus du changement :',
    released: 'Prévenus qu’ils ne siègent plus :',
    host: 'Les responsables du défi dans l’administration sont prévenus de la date et du lieu, sans le nom du jury.',
    quiet: 'Rien de neuf pour personne : aucun courriel ne partira.',
    done: 'L’audition est fixée',
    doneText: 'Les convocations sont parties.',
    toChallenge: 'Revenir au défi',
    toJury: 'Voir le jury des défis',
    stale:
      'L’audition a été changée ailleurs pendant que vous l’écriviez. Ce qui est enregistré est affiché ; vérifiez, puis recommencez.',
  },
};

export default hearingsFr;

/** What the English pages must hold too. */
export type HearingsWords = typeof hearingsFr;
