// The application of a candidate, in French: introduction, form, and where it stands.
import { formFr } from './form.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const dossierFr = {
  form: formFr,
  title: 'Ma candidature',
  mySpace: 'Mon espace',
  number: 'Numéro de candidature',
  call: 'Appel',
  introTitle: 'Préparer ma candidature',
  introLead: (steps: number) =>
    `La candidature se remplit en ${steps} étapes, en une ou plusieurs fois. Vos réponses sont enregistrées au fur et à mesure.`,
  introNeeds: 'Ce dont vous avez besoin',
  needs: {
    conditions: (n: number) =>
      n < 2
        ? 'Lire et confirmer la condition pour candidater'
        : `Lire et confirmer les ${n} conditions pour candidater`,
    contact: 'Votre nom et un numéro de téléphone',
    craft: 'Votre métier, vos années d’expérience, vos employeurs et vos écoles',
    places: 'Les lieux où vous pouvez travailler et votre disponibilité',
    questions: (n: number) => plural(n, 'réponse rédigée', 'réponses rédigées'),
    noCv: 'Ni CV ni lettre de motivation',
  },
  introTime: (minutes: string) => `Comptez environ ${minutes} si vos réponses sont prêtes.`,
  introAfter:
    'Rien n’est transmis tant que vous ne déposez pas. Après le dépôt, vous pourrez modifier et déposer de nouveau jusqu’à la clôture.',
  start: 'Commencer ma candidature',
  goOn: 'Reprendre ma candidature',
  deadline: 'Clôture',
  timeLeft: 'Temps restant',
  statuses: {
    draft: 'Votre candidature n’est pas encore déposée',
    submitted: 'Votre candidature est déposée',
    not_submitted: 'Votre candidature n’a pas été déposée',
    withdrawn: 'Vous avez retiré votre candidature',
    shortlisted: 'Votre candidature est présélectionnée',
    waiting: 'Votre candidature est sur liste d’attente',
    not_shortlisted: 'Votre candidature n’est pas présélectionnée',
    recruited: 'Votre candidature est retenue',
    not_recruited: 'Votre candidature n’est pas retenue',
  },
  nextTitle: 'La suite',
  by: 'Échéance',
  closedOn: 'L’appel s’est terminé le',
  submittedNow: (number: string, sequence: number, when: string) =>
    `Candidature ${number}, dépôt n° ${sequence} enregistré le ${when}. Un courriel vous le confirme.`,
  unsentTitle: 'Des modifications ne sont pas déposées',
  unsentText:
    'Vous avez modifié votre candidature depuis le dernier dépôt. Ces modifications ne comptent pas tant que vous ne déposez pas de nouveau.',
  unsentClosed:
    'Vous aviez modifié votre candidature après le dernier dépôt, sans la déposer de nouveau. C’est le dernier dépôt qui est examiné.',
  submitChanges: 'Déposer les modifications',
  restore: 'Revenir à la version déposée',
  restoreText: (sequence: number) =>
    `Votre brouillon reprendra le contenu du dépôt n° ${sequence}. Les modifications ci-dessous seront effacées du brouillon ; le dépôt, lui, ne change pas.`,
  compareCaption: 'Version déposée et brouillon',
  compareColumns: ['Réponse', 'Version déposée', 'Brouillon'],
  restoreConfirm: 'Effacer ces modifications et reprendre la version déposée',
  keepDraft: 'Garder mes modifications',
  readSnapshot: (sequence: number) => `Lire le dépôt n° ${sequence}`,
  snapshotTitle: (sequence: number) => `Dépôt n° ${sequence}`,
  submittedAt: 'Déposé le',
  askedThen: (version: number) =>
    `Le formulaire de l’appel a changé depuis ce dépôt. Les questions sont montrées telles qu’elles étaient posées alors (version ${version} du formulaire).`,
  askedBefore: (now: string, before: string) => `${now} (posée lors du dépôt : « ${before} »)`,
  elseTitle: 'Une autre personne est connectée',
  elseText: (email: string) =>
    `Cette candidature est celle de ${email}. Rien de ce qui y était saisi n’a été envoyé sous un autre compte : les saisies non enregistrées restent gardées sur cet appareil, et seront reprises à sa prochaine connexion.`,
  elseSignIn: 'Changer de compte',
  session: {
    announced:
      'Votre session est terminée. Vous pouvez continuer à écrire ; reconnectez-vous en haut de la page.',
    title: 'Votre session est terminée',
    text: 'Ce que vous tapez est conservé sur cet appareil. Reconnectez-vous ici : tout sera envoyé ensuite, sans quitter la page.',
    back: 'Vous êtes de nouveau connecté ou connectée. Vos saisies sont envoyées.',
  },
  review: 'Relire et déposer de nouveau',
  edit: 'Modifier ma candidature',
  rank: 'Classer mes défis',
  seeWishes: 'Revoir mes vœux',
  reasonTitle: 'Motif de la décision',
  arrival: 'Préparer mon arrivée',
  disclosures: 'Voir qui a consulté ma candidature',
  teamTitle: 'Votre équipe',
  teamCaption: (name: string) => `Équipe du défi ${name}`,
  teamColumns: ['Personne', 'Métier'],
  you: (name: string) => `${name} (vous)`,
  teamDates: (from: string, to: string) => `Du ${from} au ${to}`,
  timelineTitle: 'Suivi',
  timelineBy: 'Échéance\u00a0:',
  timelineFailed: 'Le suivi n’a pas pu être chargé. Rechargez la page dans quelques instants.',
  readMessage: 'Lire le message',
  ofEvent: (text: string) => `\u00a0: ${text}`,
  snapshotsTitle: 'Mes dépôts',
  snapshotsText:
    'Le dernier dépôt est celui qui est examiné. L’empreinte permet de vérifier que rien n’a changé depuis.',
  snapshotsCaption: 'Dépôts de ma candidature, du plus récent au plus ancien',
  snapshotsColumns: ['Dépôt', 'Date et heure', 'Empreinte du contenu (SHA-256)', 'Contenu', 'Reçu'],
  receipt: (n: number) => `Reçu n° ${n}`,
  sequence: (n: number) => `n° ${n}`,
  contentTitle: 'Mes réponses',
  withdraw: 'Retirer ma candidature',
  withdrawTitle: 'Retirer ma candidature',
  withdrawOpen:
    'Votre candidature ne sera pas examinée. Vous pourrez changer d’avis et la déposer de nouveau jusqu’à la clôture.',
  withdrawDraft:
    'Vous ne recevrez plus de rappel avant la clôture. Votre brouillon est gardé : jusqu’à la clôture, vous pourrez changer d’avis, le compléter et le déposer.',
  withdrawFinal:
    'Votre candidature ne sera plus examinée. L’appel étant clos, ce retrait est définitif.',
  withdrawConfirm: 'Retirer définitivement ma candidature',
  withdrawConfirmOpen: 'Confirmer le retrait de ma candidature',
  keep: 'Garder ma candidature',
  questionContact: 'Une question ?',
  contactLink: 'Écrire à l’équipe du programme',
};

export default dossierFr;

/** What the English page must hold too. */
export type DossierWords = typeof dossierFr;
