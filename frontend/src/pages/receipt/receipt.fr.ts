// A receipt, in French.
export const receiptFr = {
  titles: {
    application: (n: number) => `Reçu du dépôt n° ${n}`,
    wishes: (n: number) => `Reçu des vœux, liste n° ${n}`,
    challenge: (n: number) => `Reçu du défi, dépôt n° ${n}`,
  },
  backs: { application: 'Ma candidature', wishes: 'Mes vœux', challenge: 'Mon défi' },
  backTo: {
    application: 'Revenir à ma candidature',
    wishes: 'Revenir à mes vœux',
    challenge: 'Revenir à mon défi',
  },
  lead: 'Ce reçu signé prouve ce que le portail a reçu, et quand. Gardez-en le fichier : il se vérifie même sans nous. Il ne contient ni votre nom, ni votre adresse.',
  what: 'Objet',
  kinds: {
    application: (n: number) => `candidature, dépôt n° ${n}`,
    wishes: (n: number) => `vœux, liste n° ${n}`,
    challenge: (n: number) => `défi, dépôt n° ${n}`,
  },
  number: 'Numéro de candidature',
  challenge: 'Défi',
  received: 'Reçu le',
  exactly: (time: string) => `heure exacte : ${time}`,
  call: 'Appel',
  issuer: 'Portail',
  content: 'Empreinte du contenu (SHA-256)',
  file: (n: number, of: number) => (of === 1 ? 'Pièce jointe' : `Pièce jointe n° ${n}`),
  fileFacts: (question: string, weight: string) =>
    `question « ${question} », ${weight}, empreinte (SHA-256) :`,
  key: 'Clé de signature',
  signature: 'Signature (Ed25519) :',
  download: 'Télécharger le reçu signé (JSON)',
  print: 'Imprimer cette page',
  checkTitle: 'Comment le vérifier',
  checkText: 'Déposez le fichier téléchargé sur la page',
  checkLink: 'Vérifier un reçu',
  checkOffline: 'Sans connexion, la commande du portail fait la même vérification :',
};

export default receiptFr;

/** What the English page must hold too. */
export type ReceiptWords = typeof receiptFr;
