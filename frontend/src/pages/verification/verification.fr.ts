// Checking a receipt, in French.
import { receiptFr } from '../receipt/receipt.fr';

export const verificationFr = {
  title: 'Vérifier un reçu',
  lead: 'Le portail donne un reçu signé à qui dépose une candidature ou un défi, ou enregistre ses vœux. Cette page dit si un reçu est authentique. Rien de ce que vous vérifiez n’est gardé.',
  file: 'Choisissez le fichier du reçu, ou déposez-le dans ce cadre',
  fileHint: 'Fichier .json téléchargé depuis la page « Reçu ». 64 ko au plus.',
  text: 'Ou collez le texte du reçu',
  textHint: 'Le texte entier, sans rien y changer.',
  check: 'Vérifier ce texte',
  checking: 'Vérification…',
  empty:
    'Ce reçu est vide. Choisissez le fichier téléchargé depuis la page « Reçu », ou collez tout son texte.',
  tooLarge: 'C’est trop long pour un reçu : 64 ko au plus. Vérifiez que c’est le bon fichier.',
  verdicts: {
    genuine: 'Ce reçu est authentique',
    altered: 'Ce reçu a été modifié',
    unknown_key: 'Ce reçu ne vient pas de ce portail',
    out_of_use: 'La date de ce reçu ne convient pas',
    not_a_receipt: 'Ce n’est pas un reçu',
  },
  howTitle: 'Ce que la vérification prouve',
  how: 'Le portail signe chaque reçu au moment du dépôt, avec une clé que lui seul détient. Un seul caractère changé rend la signature fausse. Le reçu contient l’empreinte de ce qui a été déposé, pas son contenu.',
  keys: 'Chacun peut faire cette vérification sans nous, avec',
  keysLink: 'la liste des clés publiées (JSON)',
  offline: 'La commande du portail la fait sans connexion :',
  receipt: receiptFr,
};

export default verificationFr;

/** What the English page must hold too. */
export type VerificationWords = typeof verificationFr;
