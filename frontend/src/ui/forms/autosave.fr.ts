// Where a draft stands, in French. Not among the words that every page loads.
export const autosaveFr = {
  idle: 'Vos réponses sont enregistrées au fur et à mesure.',
  pending: 'Modifications à enregistrer…',
  saving: 'Enregistrement…',
  saved: 'Brouillon enregistré',
  savedAt: (time: string) => `Brouillon enregistré à ${time}`,
  refused:
    'Brouillon enregistré, sauf les réponses à corriger. Elles sont conservées sur cet appareil.',
  'signed-out':
    'Votre session est terminée. Ce que vous tapez est conservé sur cet appareil, et sera envoyé après votre connexion.',
  elsewhere:
    'Ce brouillon vient d’être modifié dans une autre fenêtre ou sur un autre appareil : ses réponses sont affichées ici.',
  offline:
    'Hors connexion. Vos réponses sont conservées sur cet appareil et seront envoyées au retour de la connexion.',
  conflict: 'Ce brouillon a été modifié ailleurs. Choisissez la version à garder.',
  error: 'L’enregistrement a échoué. Vos réponses sont conservées sur cet appareil.',
  retry: 'Réessayer',
  keepMine: 'Garder ce que j’ai saisi ici',
  takeTheirs: 'Reprendre la version enregistrée ailleurs',
};

/** What the English words must hold too. */
export type AutosaveWords = typeof autosaveFr;
