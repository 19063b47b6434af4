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
