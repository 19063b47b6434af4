// The posts of a challenge as one writes them, in French: on its form, and when they are re-cut.
const postsFr = {
  legend: (n: number) => `Poste ${n}`,
  add: 'Ajouter un poste',
  remove: (n: number) => `Retirer le poste ${n}`,
  removed: 'Le poste est retiré.',
  tracks: 'Métiers acceptés',
  expertise: 'Expertise attendue (optionnel)',
  peers: 'Pairs de ce métier dans l’organisation (optionnel)',
  software: 'Logiciels métier (optionnel)',
  required: 'Ce poste est nécessaire : sans lui, le défi ne peut pas avoir lieu',
};

export default postsFr;

/** What the English words must hold too. */
export type PostWords = typeof postsFr;
