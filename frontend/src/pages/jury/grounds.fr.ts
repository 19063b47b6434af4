// Why a challenge is not eligible, in French.
export const groundsFr = {
  not_public_body: 'La structure n’est pas une administration éligible',
  incomplete: 'Le dossier est incomplet',
  no_project_lead: 'Aucune personne n’est désignée pour porter le projet',
  not_feasible: 'Le défi n’est pas réalisable en dix mois',
  out_of_scope: 'Le défi sort du champ du programme',
  no_posts: 'Les postes ne correspondent pas au programme',
  other: 'Autre motif',
};

export type GroundWords = typeof groundsFr;
