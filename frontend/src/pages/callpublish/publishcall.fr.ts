// Checking and publishing a call, in French.
import { callEditorFr } from '../calleditor/calleditor.fr';

export const publishCallFr = {
  title: 'Vérifier et publier',
  untitled: callEditorFr.untitled,
  parts: callEditorFr.parts,
  colon: ' : ',
  problems: {
    title: (n: number) =>
      n < 2 ? 'Un problème empêche la publication' : `${n} problèmes empêchent la publication`,
    none: 'Rien n’empêche la publication.',
  },
  warnings: {
    title: (n: number) =>
      n < 2 ? 'Un point mérite votre attention' : `${n} points méritent votre attention`,
    none: 'Aucun autre point ne mérite votre attention.',
  },
  notReady: 'Corrigez ces problèmes, puis revenez ici : la vérification se refait d’elle-même.',
  preview: 'Relire l’aperçu avant de publier',
  publishTitle: 'Publication',
  publish: 'Publier cet appel',
  ask: 'Publier cet appel ?',
  becomesPublic:
    'Deviennent publics aussitôt : la page de l’appel, son calendrier, ses métiers, ses conditions, ses questions et sa grille de lecture.',
  window: (opens: string, closes: string) => `Il ouvre ${opens} et va jusqu’au ${closes}.`,
  noLongerChanges:
    'Ne changent plus : les dates, sauf par une prolongation motivée et publique ; les métiers, la grille, les vœux. Le formulaire ne se modifie plus que par une nouvelle version publique, sans rien retirer.',
  told: 'Personne ne reçoit de courriel : l’appel paraît sur le portail.',
  confirm: 'Publier l’appel maintenant',
  done: 'L’appel est publié',
  doneText: {
    upcoming: 'Tout le monde peut lire sa page. Les candidatures ouvriront à la date annoncée.',
    open: 'Tout le monde peut lire sa page, et la période est ouverte dès maintenant.',
    closed: 'Tout le monde peut lire sa page.',
  },
  already: 'Cet appel est déjà publié.',
  see: 'Voir l’appel dans l’espace de l’équipe',
  seePublic: 'Voir la page publique de l’appel',
};

export default publishCallFr;

/** What the English page must hold too. */
export type PublishCallWords = typeof publishCallFr;
