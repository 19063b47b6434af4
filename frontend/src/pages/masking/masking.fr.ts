// Masking what says who wrote an application, in French.
export const maskingFr = {
  here: 'Anonymat',
  title: (number: string) => `Anonymat de la candidature ${number}`,
  back: (number: string) => `Candidature ${number}`,
  lead: 'Le nom, les coordonnées, les employeurs et les écoles sont cachés aux personnes qui lisent. Restent les réponses : masquez les passages qui disent qui les a écrites. À leur place, on lira « [passage masqué] ».',
  looked: (sequence: number) =>
    sequence > 1 ? `Le dépôt n° ${sequence} a été relu.` : 'Ce dépôt a été relu.',
  toLook: (sequence: number) =>
    sequence > 1
      ? `Le dépôt n° ${sequence} n’a pas encore été relu. Ce qui était masqué dans le précédent le reste, là où les mêmes mots se retrouvent : vérifiez, puis enregistrez.`
      : 'Ce dépôt n’a pas encore été relu. Enregistrez, même s’il n’y a rien à masquer.',
  named: 'Cet appel se lit avec les noms : rien n’y est masqué.',
  answers: 'Réponses',
  noAnswer: 'Pas de réponse.',
  asWritten: 'Réponse telle qu’elle a été déposée',
  howToSelect:
    'Sélectionnez un passage, à la souris ou au clavier (majuscule et flèches), puis masquez-le.',
  maskSelection: 'Masquer la sélection',
  selectFirst: 'Sélectionnez d’abord un passage dans la réponse.',
  suggested: 'Peut-être à masquer',
  because: (words: string, why: string) => `« ${words} » (${why})`,
  quoted: (words: string) => `« ${words} »`,
  why: {
    name: 'nom',
    contact: 'coordonnées',
    employer: 'employeur',
    school: 'école',
    link: 'lien ou adresse',
  },
  maskThis: (words: string) => `Masquer ${words}`,
  maskedTitle: 'Passages masqués',
  unmask: (words: string) => `Ne plus masquer ${words}`,
  preview: 'Ce qui sera lu',
  save: (n: number) =>
    n < 2 ? 'Enregistrer le passage masqué' : `Enregistrer les ${n} passages masqués`,
  saveNone: 'Enregistrer : rien à masquer',
  unsaved: 'Ces changements ne sont pas encore enregistrés.',
  files: 'Fichiers',
  filesLead:
    'Un document peut dire qui l’a écrit de bien des façons. Ouvrez-le avant de le montrer. Les personnes qui lisent ne voient jamais son nom d’origine.',
  noFile: 'Aucun fichier de cette candidature n’est destiné aux personnes qui lisent.',
  cleared: 'Montré aux personnes qui lisent.',
  hidden: 'Caché aux personnes qui lisent.',
  clear: (name: string) => `Montrer ${name}`,
  hide: (name: string) => `Cacher ${name}`,
};

export default maskingFr;

/** What the English page must hold too. */
export type MaskingWords = typeof maskingFr;
