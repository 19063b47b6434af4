// A host's challenges, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const hostingFr = {
  title: 'Mes défis',
  lead: 'Les défis que votre administration propose au programme, et ce qui est attendu de vous.',
  none: 'Votre administration n’a pas encore de défi.',
  expected: 'Ce qui est attendu de vous',
  noTask: 'Rien pour le moment.',
  at: 'Le',
  by: 'Au plus tard le',
  taskStates: { to_do: 'À faire', late: 'En retard', coming: 'À venir', done: 'Fait' },
  tasks: {
    submit: () => 'Compléter et déposer le défi',
    hearing: () => 'Présenter le défi au jury',
    messages: (n: number) =>
      n > 0
        ? `Lire ${plural(n, 'message', 'messages')} de l’équipe du programme`
        : 'Échanger avec l’équipe du programme',
    candidates: (n: number) =>
      n > 0
        ? `Prendre connaissance de ${plural(n, 'candidature', 'candidatures')}`
        : 'Prendre connaissance des candidatures',
    arrivals: (n: number) =>
      n > 0
        ? `Préparer l’arrivée des recrues : ${plural(n, 'étape attend', 'étapes attendent')}`
        : 'Préparer l’arrivée des recrues',
  },
  ways: {
    messages: 'Échanger avec l’équipe du programme',
    candidates: 'Voir les candidatures',
    arrivals: 'Préparer les arrivées',
  },
  statuses: {
    draft: 'Brouillon',
    submitted: 'Déposé',
    kept: 'Retenu',
    not_kept: 'Non retenu',
    published: 'Publié',
    withdrawn: 'Retiré',
  },
  next: {
    draft: 'Compléter le défi et le déposer avant la fin de l’appel.',
    submitted: 'Rien, le jury examine le défi.',
    kept: 'Rien, l’équipe du programme prépare sa publication.',
    not_kept: 'Rien, le motif se lit sur sa page.',
    published: 'Rien, le défi est publié et ses postes sont figés.',
    withdrawn: 'Rien.',
  },
  startTitle: 'Proposer un défi',
  closed: 'Aucun appel à défis n’est ouvert en ce moment.',
  openUntil: 'L’appel à défis est ouvert. Date limite de dépôt :',
  proposeAdministration: 'Proposer mon administration',
  noAdministration:
    'Un défi se propose au nom d’une administration, et aucune n’est rattachée à votre compte. Demandez ce rôle à l’équipe du programme.',
  name: 'Nom du défi',
  nameHint: 'Il pourra changer.',
  nameMissing: 'Indiquez un nom.',
  administration: 'Administration',
  start: 'Commencer le brouillon',
};

export default hostingFr;

/** What the English page must hold too. */
export type HostingWords = typeof hostingFr;
