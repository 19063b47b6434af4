// A new version of a published form, in French.
import { callEditorFr } from '../calleditor/calleditor.fr';

export const revisionFr = {
  editor: callEditorFr,
  title: 'Modifier le formulaire',
  stillDraft: 'Cet appel est encore un brouillon : son formulaire se modifie directement.',
  lead: 'Le formulaire est publié : des personnes y ont peut-être déjà répondu. Une nouvelle version peut reformuler, agrandir une limite, rendre une réponse facultative, ajouter une question facultative ou une réponse possible. Elle ne retire rien et n’exige rien de plus.',
  publishTitle: 'Nouvelle version',
  nothingChanged: 'Rien n’est changé pour l’instant.',
  whats: { step: 'Étape', question: 'Question', statement: 'Condition' },
  changes: {
    added: (what: string, name: string) => `${what} ajoutée : ${name}`,
    changed: (what: string, name: string) => `${what} modifiée : ${name}`,
    moved: (what: string, name: string) => `${what} : l’ordre change à partir de « ${name} »`,
  },
  reason: 'Motif',
  reasonHint: 'Public : il figure dans l’historique de l’appel.',
  reasonMissing: {
    fr: 'Indiquez le motif en français.',
    en: 'Indiquez le motif en anglais.',
  },
  publish: 'Publier cette version',
  ask: 'Publier cette version du formulaire ?',
  final:
    'Elle remplace la précédente pour tous les brouillons. Les candidatures déjà déposées restent complètes et gardent leurs réponses.',
  confirm: 'Publier la nouvelle version',
  done: (version: number) => `La version ${version} du formulaire est publiée`,
  doneText:
    'Les personnes la voient dès maintenant, et l’historique public de l’appel dit pourquoi.',
  see: 'Revenir à l’appel',
  stale:
    'Une autre personne a publié une version pendant que vous écriviez. Relisez l’appel avant de recommencer.',
};

export default revisionFr;

/** What the English page must hold too. */
export type RevisionWords = typeof revisionFr;
