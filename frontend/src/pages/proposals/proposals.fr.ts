// Every proposed challenge, for the programme team, in French.
import challengesFr from '../challenges/challenges.fr';
import { examinationFr } from '../proposal/examination.fr';

export const proposalsFr = {
  /** What the public page says of a challenge. */
  challenge: challengesFr,
  examination: examinationFr,
  title: 'Défis proposés',
  lead: 'Les défis de toutes les administrations, avec la décision du jury. Une décision reste invisible hors du comité jusqu’à sa publication.',
  none: 'Aucun défi n’est proposé.',
  count: (n: number) => (n < 2 ? `${n} défi` : `${n} défis`),
  caption: 'Défis proposés',
  columns: {
    name: 'Défi',
    administration: 'Administration',
    posts: 'Postes',
    status: 'État',
    decision: 'Décision',
  },
  statuses: {
    draft: 'Brouillon',
    submitted: 'Déposé',
    kept: 'Retenu',
    not_kept: 'Non retenu',
    published: 'Publié',
    withdrawn: 'Retiré',
  },
  decisions: { kept: 'Retenu', not_kept: 'Non retenu' },
  undecided: 'À décider',
  noDecision: 'Sans décision',
  pending: 'non publiée',
  see: 'Voir la page publique du défi',
  candidates: 'Voir les candidatures et les vetos de ce défi',
  thread: 'Écrire à l’administration',
  submittedAt: 'Déposé le',
  stillDraft: 'L’administration n’a pas encore déposé ce défi : le jury ne peut pas en décider.',
  decideTitle: 'Décision du jury',
  decideHelp: 'Elle reste invisible hors du comité jusqu’à la publication des défis retenus.',
  decideHelpReleased:
    'Les décisions de cet appel sont publiées : celle-ci le sera aussitôt enregistrée, et ne changera plus.',
  outcome: 'Décision',
  outcomeMissing: 'Choisissez une décision.',
  reason: 'Motif',
  reasonHint: 'Nécessaire quand le défi n’est pas retenu : l’administration le lira.',
  reasonMissing: 'Indiquez le motif : l’administration le lira.',
  decide: 'Enregistrer la décision',
  decided: 'La décision est enregistrée.',
  publishTitle: 'Publier ce défi',
  revise: 'Modifier le défi : postes, lieux, dates, retrait',
  changeAsked: 'l’administration demande une modification',
  versions: 'Versions du défi et ce que chacune a changé',
  publishHelp:
    'Le défi pourra être publié une fois les décisions sur les défis publiées, depuis la page Publications du comité.',
  publish: 'Publier le défi',
  publishAsk: 'Publier ce défi ?',
  publishText:
    'Son texte et ses postes sont figés. Il sera visible de tous à la date annoncée par l’appel à candidatures.',
  publishConfirm: 'Publier et figer les postes',
  published: 'Le défi est publié.',
};

export default proposalsFr;

/** What the English pages must hold too. */
export type ProposalsWords = typeof proposalsFr;
