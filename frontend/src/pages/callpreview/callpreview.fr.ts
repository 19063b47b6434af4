// The preview of a call, in French.
import { callPageFr } from '../calls/callPage.fr';
import { formFr } from '../dossier/form.fr';

export const callPreviewFr = {
  form: formFr,
  calls: callPageFr,
  title: 'Aperçu',
  titleOf: (call: string) => `Aperçu : ${call}`,
  untitled: 'Appel sans titre',
  lead: 'Voici ce que les personnes verront. Vous pouvez essayer le formulaire : rien de ce que vous y saisissez n’est enregistré.',
  views: 'Parties de l’aperçu',
  page: 'Page de l’appel',
};

export default callPreviewFr;

/** What the English page must hold too. */
export type CallPreviewWords = typeof callPreviewFr;
