// Re-cutting a challenge's posts, or changing it once published, in French.
import postsFr from '../hostchallenge/posts.fr';
import versionsFr from '../challengeversions/versions.fr';

const revisionFr = {
  posts: postsFr,
  changes: versionsFr,
  title: (name: string) => `Modifier le défi ${name}`,
  leadBefore:
    'Le défi est retenu : ses postes se redécoupent avec l’administration. Le motif n’est lu que par elle et par le jury.',
  leadAfter:
    'Le défi est publié : le motif sera lu par toutes et tous, et les personnes qui ont classé le défi recevront un courriel.',
  requests: 'Ce que l’administration demande',
  wouldChange: 'Ce qui changerait',
  writeTitle: 'Enregistrer une autre version',
  requestOf: 'Demande du',
  requestStates: {
    pending: 'Attend une réponse',
    accepted: 'Acceptée',
    refused: 'Refusée',
    replaced: 'Remplacée par une autre',
    outdated: 'Dépassée : le défi a changé depuis',
  },
  requestAnswer: 'Réponse de l’équipe du programme',
  acceptRequest: 'Accepter et enregistrer cette version',
  refuseRequest: 'Refuser cette demande',
  requestAccepted: 'La demande est acceptée, la version est enregistrée et datée.',
  requestRefused: 'La demande est refusée : l’administration en est avertie.',
  outdatedHelp:
    'Le défi a changé depuis cette demande : elle ne s’accepte plus telle quelle. Refusez-la en disant pourquoi, ou enregistrez vous-même une version ci-dessous.',
  askTitle: (name: string) => `Demander une modification du défi ${name}`,
  askLead:
    'Votre défi est retenu : il ne change plus que par des versions datées, avec l’équipe du programme. Indiquez ce qui devrait changer et pourquoi : elle l’enregistrera, ou vous dira pourquoi non.',
  askWithdraw: 'Demander le retrait du défi',
  askWithdrawHint: 'Les personnes qui l’ont classé en seront averties.',
  why: 'Pourquoi',
  whyHint: 'Lu par l’équipe du programme.',
  whyMissing: 'Dites pourquoi : l’équipe du programme le lira.',
  ask: 'Transmettre cette demande',
  asked: 'Votre demande est transmise',
  askedNext: 'Vous recevrez un courriel avec la réponse. Une nouvelle demande remplace celle-ci.',
  askUnavailable:
    'Aucune modification ne se demande dans l’état actuel du défi : il doit être retenu, et cette décision publiée.',
  postsTitle: 'Postes',
  sites: 'Lieux de travail',
  sitesHint: 'Un lieu par ligne, six au plus.',
  startsOn: 'Début de l’immersion (optionnel)',
  startsOnHint: 'Seulement s’il diffère de celui de la promotion.',
  months: 'Durée en mois (optionnel)',
  monthsHint: 'Seulement si elle diffère de celle de la promotion.',
  reasonFr: 'Motif, en français',
  reasonEn: 'Motif, en anglais',
  reasonMissing: 'Indiquez le motif dans les deux langues : il sera lu.',
  preview: 'Voir ce que cela change',
  previewTitle: 'Ce que cela change',
  nothing: 'Rien ne change par rapport à la version actuelle.',
  ranked: (n: number) =>
    n === 0
      ? 'Personne n’a classé ce défi : personne d’autre que l’administration n’est averti.'
      : `${n} ${n < 2 ? 'personne qui a classé ce défi est avertie' : 'personnes qui ont classé ce défi sont averties'} par courriel, avec le motif.`,
  void: (n: number) =>
    `${n} ${n < 2 ? 'vœu ne tient plus' : 'vœux ne tiennent plus'} : le poste ou le défi n’existe plus.`,
  noPost: (n: number) =>
    `${n} ${n < 2 ? 'personne n’a plus' : 'personnes n’ont plus'} de poste de leur métier dans ce défi.`,
  publish: 'Enregistrer cette version',
  published: 'La version est enregistrée et datée.',
  withdrawTitle: 'Retirer ce défi publié',
  withdrawHelp:
    'Le motif ci-dessus sera lu par toutes et tous. La page du défi reste et dit qu’il est retiré.',
  withdrawPreview: 'Voir ce que change le retrait',
  withdraw: 'Retirer définitivement le défi',
  withdrawn: 'Le défi est retiré.',
  unavailable:
    'Ce défi ne se modifie pas dans son état actuel : il doit être retenu, et cette décision publiée.',
};

export default revisionFr;

/** What the English page must hold too. */
export type RevisionWords = typeof revisionFr;
