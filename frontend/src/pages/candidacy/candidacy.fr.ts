// One application as the programme team sees it, in French.
import { signalsFr } from '../committee/shared/signals.fr';
import { outcomesFr } from '../committee/shared/outcomes.fr';

export const candidacyFr = {
  title: (number: string) => `Candidature ${number}`,
  anonymity: 'Préparer la lecture sans nom (passages masqués, fichiers)',
  addendaTitle: 'Compléments',
  noAddendum: 'Aucun complément n’est joint à cette candidature.',
  addendumAt: 'Reçu le',
  addendumShown: 'Montré aux personnes qui lisent sans nom.',
  addendumHidden: 'Non montré aux personnes qui lisent sans nom.',
  thread: 'Échanges avec cette personne',
  submittedAt: (when: string) => `Déposée le ${when}.`,
  notSubmitted: 'Cette candidature n’a pas été déposée.',
  askedThen:
    'Le formulaire a changé depuis : les questions sont celles auxquelles la personne a répondu.',
  identityTitle: 'Identité et parcours',
  name: 'Nom',
  email: 'Courriel',
  phone: 'Téléphone',
  mainTrack: 'Métier',
  secondaryTrack: 'Second métier',
  years: 'Expérience',
  yearsValue: (n: number) => (n < 2 ? `${n} an` : `${n} ans`),
  available: 'Disponible au début de l’immersion',
  yes: 'Oui',
  no: 'Non',
  pool: 'Accepte d’être recontacté ou recontactée (vivier)',
  places: 'Lieux de travail possibles',
  employers: 'Employeurs',
  schools: 'Écoles et formations',
  notSaid: 'Non renseigné',
  during: (from: string, to: string) => `du ${from} au ${to}`,
  since: (from: string) => `depuis le ${from}`,
  until: (to: string) => `jusqu’au ${to}`,
  statementsTitle: 'Déclarations',
  stated: 'Déclaré',
  notStated: 'Non déclaré',
  answersTitle: 'Réponses',
  noAnswer: 'Pas de réponse.',
  readingsTitle: 'Lectures',
  readingsCount: (done: number, expected: number) =>
    `Lectures rendues : ${done} sur ${expected} attendues.`,
  mean: (mean: string, sum: number, count: number) =>
    `Moyenne : ${mean} (${sum} points pour ${count} notes).`,
  median: (median: string, gap: string) =>
    `Médiane des notes : ${median} ; écart entre les lectures : ${gap}.`,
  calibrated: (score: string, low: string, high: string) =>
    `Note calibrée : ${score} (entre ${low} et ${high}, quatre fois sur cinq).`,
  marks: signalsFr,
  noReadings: 'Personne ne lit encore cette candidature.',
  readingsCaption: 'Notes par lectrice ou lecteur',
  reader: 'Lecture par',
  state: 'État',
  states: { assigned: 'À lire', started: 'Commencée', locked: 'Rendue' },
  noScore: 'Pas encore',
  comments: (name: string) => `Commentaires de ${name}`,
  overall: 'Ensemble',
  act: 'Action',
  takeBack: 'Retirer',
  takeBackOf: (name: string) => `Retirer la lecture confiée à ${name}`,
  assignTitle: 'Confier cette lecture',
  assignLabel: 'Lectrice ou lecteur',
  choose: 'Choisir une personne',
  assign: 'Confier la lecture',
  assigned: (name: string) => `Lecture confiée à ${name}. Un courriel l’en informe.`,
  takenBack: 'La lecture est retirée.',
  noReader:
    'Personne d’autre ne peut lire cette candidature. Donnez le rôle « lecture » à une personne, depuis « Personnes et rôles ».',
  needReader: 'Choisissez à qui confier la lecture.',
  decisionTitle: 'Décision',
  decisionHelp:
    'Invisible de la candidate ou du candidat jusqu’à la publication de la présélection. Vous pouvez la changer jusque-là.',
  released: 'La présélection est publiée : cette décision ne change plus.',
  outcome: 'Que devient cette candidature ?',
  outcomes: outcomesFr,
  choices: {
    shortlisted: 'Présélectionner',
    waiting: 'Mettre en attente',
    refused: 'Ne pas retenir',
  },
  reason: 'Motif',
  reasonHelp:
    'Une phrase pour la personne qui a candidaté, qui la lira à la publication. Obligatoire si la candidature n’est pas retenue.',
  decide: 'Enregistrer la décision',
  decided: (outcome: string) => `Décision enregistrée : ${outcome.toLocaleLowerCase('fr')}.`,
  needOutcome: 'Choisissez ce que devient cette candidature.',
  needReason: 'Motivez cette décision : écrivez une phrase pour la personne qui a candidaté.',
};

export default candidacyFr;

/** What the English page must hold too. */
export type CandidacyWords = typeof candidacyFr;
