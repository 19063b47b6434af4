// A host's challenges, in French.
export const hostingFr = {
  title: 'Mes défis',
  lead: 'Les défis que votre administration propose au programme, et ce qui est attendu de vous.',
  none: 'Votre administration n’a pas encore de défi.',
  caption: 'Défis de mes administrations',
  columns: {
    name: 'Défi',
    administration: 'Administration',
    status: 'État',
    next: 'Ce qui est attendu',
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
