// Who read my application, in French.
export const disclosuresFr = {
  title: 'Qui a consulté ma candidature',
  mySpace: 'Mon espace',
  application: 'Ma candidature',
  lead: 'Les administrations d’accueil ne voient rien avant la publication de la présélection. Ensuite, seules celles dont vous avez classé un défi, ou auxquelles le comité vous présente, peuvent lire une partie de votre candidature : jamais vos coordonnées, votre employeur, votre école ni vos notes. Chaque consultation est écrite ici. Après un recrutement, les ressources humaines de votre administration lisent aussi vos coordonnées, pour le contrat.',
  none: 'Aucune administration n’a consulté votre candidature.',
  caption: 'Consultations, de la plus récente à la plus ancienne',
  columns: { at: 'Date', who: 'Administration', challenge: 'Défi', what: 'Ce qui a été lu' },
  what: {
    list: 'Une ligne de la liste des candidatures',
    dossier: 'La candidature, telle qu’une administration la voit',
    arrival: 'La fiche pour le contrat',
  },
};

export default disclosuresFr;

/** What the English page must hold too. */
export type DisclosuresWords = typeof disclosuresFr;
