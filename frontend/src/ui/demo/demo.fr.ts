// The words of the demonstration’s bar, in French. Not among the words that every page loads.
export const demoFr = {
  label: 'Démonstration',
  dated: (when: string) => `Nous sommes le ${when}.`,
  controls: 'Changer de date ou de personne',
  mails: 'Courriels de la démonstration',
  dateLegend: 'Date de la démonstration',
  milestone: 'Étape du calendrier',
  current: 'étape actuelle',
  move: 'Aller à cette étape',
  back: 'Revenir à cette étape efface ce qui suit',
  confirmBack: 'Effacer et revenir à cette étape',
  cancel: 'Annuler',
  moved: (when: string) => `La démonstration est maintenant au ${when}.`,
  moving: 'Changement de date en cours…',
  people: 'Se connecter en tant que',
  peopleHelp: 'Ces personnes sont fictives. Un clic remplace la connexion par courriel.',
  signedInAs: (name: string) => `Vous utilisez le compte de ${name}.`,
  skipped: 'Actes du récit écartés, parce que vous aviez agi avant eux',
  failed: 'Le changement n’a pas pu se faire. Réessayez.',
};

/** What the English words must hold too. */
export type DemoWords = typeof demoFr;
