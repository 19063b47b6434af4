// A host's challenge, in French.
export const hostChallengeFr = {
  mine: 'Mes défis',
  states: {
    draft: 'Brouillon : complétez le défi, puis déposez-le avant la fin de l’appel.',
    submitted: 'Le défi est déposé. Le jury l’examine ; sa réponse sera publiée sur cette page.',
    kept: 'Le défi est retenu. L’équipe du programme prépare sa publication avec vous.',
    not_kept: 'Le défi n’est pas retenu.',
    published: 'Le défi est publié : son texte et ses postes sont figés.',
    withdrawn: 'Le défi est retiré.',
  },
  reason: 'Motif',
  see: 'Voir le défi tel qu’il se lit',
  allRequired:
    'Sauf mention contraire, tous les champs sont nécessaires au dépôt. Le brouillon s’enregistre à mesure.',
  presentation: 'Présentation',
  name: 'Nom du défi',
  summary: 'Présentation en une phrase',
  sites: 'Lieux de travail',
  sitesHint: 'Un lieu par ligne. Exemple : Saint-Mandé (94)',
  postsTitle: 'Postes recherchés',
  postsHelp: 'Deux ou trois postes, de métiers complémentaires de préférence.',
  post: (n: number) => `Poste ${n}`,
  tracks: 'Métiers acceptés',
  expertise: 'Expertise attendue (optionnel)',
  required: 'Ce poste est nécessaire : sans lui, le défi ne peut pas avoir lieu',
  addPost: 'Ajouter un poste',
  removePost: (n: number) => `Retirer le poste ${n}`,
  postRemoved: 'Le poste est retiré.',
  sectionsTitle: 'Le projet',
  counter: (n: number, most: number) => `${n} caractères sur ${most}`,
  tooLong: (over: number) => `Trop long de ${over} caractères : ce texte n’est pas enregistré.`,
  unpublished: 'Le texte de cette rubrique n’a pas été publié : elle compte comme complète.',
  attestTitle: 'Attestation',
  attested:
    'J’atteste que le travail hors site est possible, que les données nécessaires sont fournies et autorisées, et que les productions seront ouvertes sauf si la loi l’interdit.',
  missingTitle: (n: number) => (n === 1 ? 'Il manque un élément' : `Il manque ${n} éléments`),
  complete: 'Le défi est complet.',
  submit: 'Déposer le défi',
  submitTitle: 'Déposer ce défi ?',
  submitText:
    'Le défi part au jury tel qu’il est enregistré. Après le dépôt, seule l’équipe du programme peut le modifier, avec vous.',
  submitConfirm: 'Déposer le défi maintenant',
  submitted: 'Le défi est déposé.',
  unsaved: 'Le brouillon n’est pas encore enregistré. Attendez un instant, puis recommencez.',
  conflict:
    'Une autre personne de votre administration a modifié les mêmes champs. Choisissez la version à garder.',
  sections: {
    context: 'Contexte',
    project: 'Projet',
    strategy: 'Stratégie',
    framing: 'Cadrage',
    value: 'Valeur',
    team: 'Équipe',
    ecosystem: 'Écosystème',
    financing: 'Financement',
    contacts: 'Contacts',
    motivation: 'Motivation',
  },
  sectionHelp: {
    context: 'La mission et la vision de votre organisation.',
    project: 'Le problème, qui il touche, et ce que le projet change.',
    strategy:
      'Enjeux de politique publique et de transformation, cadre éthique et juridique, ouverture.',
    framing: 'Hypothèse préférée, hypothèses écartées, risques, avancement.',
    value: 'Indicateurs, et ce que devient le projet après les dix mois.',
    team: 'Qui, dans votre organisation, travaille avec l’équipe, et pour quelle part de son temps.',
    ecosystem: 'Parties prenantes, systèmes existants, jeux de données.',
    financing: 'Cofinancement demandé ou non, programme budgétaire.',
    contacts:
      'Sponsor, porteuse ou porteur du projet, ressources humaines, gestion : fonctions et services.',
    motivation: 'Pourquoi ce programme, pourquoi maintenant.',
  },
};

export default hostChallengeFr;

/** What the English page must hold too. */
export type HostChallengeWords = typeof hostChallengeFr;
