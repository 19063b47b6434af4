// Ranking challenges, in French.

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const wishesFr = {
  title: 'Mes vœux',
  mySpace: 'Mon espace',
  application: 'Ma candidature',
  lead: (min: number, max: number) =>
    `Classez de ${min} à ${max} défis, du plus souhaité au moins souhaité. Vous pouvez changer l’ordre jusqu’à la fin de la période ; le dernier enregistrement compte.`,
  opens: 'Ouverture',
  closes: 'Fin',
  timeLeft: 'Temps restant',
  saved: 'Dernier enregistrement',
  neverSaved: 'aucun',
  rankedTitle: 'Mon classement',
  rankedEmpty: 'Vous n’avez pas encore classé de défi. Ajoutez-en depuis la liste ci-dessous.',
  rankedHelp:
    'Les boutons « Monter » et « Descendre » changent l’ordre. Avec une souris, vous pouvez aussi faire glisser un défi.',
  availableTitle: 'Défis à classer',
  availableEmpty: 'Tous les défis sont classés.',
  noChallenge: 'Aucun défi n’est publié pour le moment.',
  full: (max: number) =>
    `Vous avez classé ${max} défis, le maximum. Retirez-en un pour en ajouter un autre.`,
  rank: (n: number) => `Vœu n° ${n}`,
  up: 'Monter',
  down: 'Descendre',
  remove: 'Retirer',
  add: 'Ajouter à mes vœux',
  upLabel: (name: string) => `Monter ${name}`,
  downLabel: (name: string) => `Descendre ${name}`,
  removeLabel: (name: string) => `Retirer ${name} de mes vœux`,
  addLabel: (name: string) => `Ajouter à mes vœux : ${name}`,
  read: (name: string) => `Lire le défi ${name}`,
  readShort: 'Lire le défi',
  fits: 'un poste accepte votre métier',
  fitsNot: 'aucun poste n’accepte vos métiers',
  receipt: 'Reçu signé de ces vœux',
  noPostTitle: (tracks: string[]) => `Aucun poste n’accepte le métier : ${tracks.join(', ')}`,
  noPostOther: (tracks: string[]) =>
    `Vos vœux restent possibles pour votre autre métier (${tracks.join(', ')}). Classez de préférence les défis dont un poste l’accepte.`,
  noPostAtAll:
    'Vous pouvez classer des défis, mais aucune place ne pourra vous être proposée avec les postes publiés à ce jour. Les postes peuvent encore changer : nous vous conseillons d’enregistrer vos vœux malgré tout, et d’en parler avec l’équipe du programme.',
  noPostContact: 'Écrire à l’équipe du programme',
  closeReading: 'Fermer ce défi',
  postsTitle: 'Postes',
  unknown: 'Défi qui n’est plus proposé',
  broken: {
    withdrawn: 'Ce défi est retiré : ce vœu ne tient plus.',
    dropped: 'Ce poste est supprimé : ce vœu ne tient plus.',
    no_post:
      'Plus aucun poste de ce défi n’accepte vos métiers : ce vœu ne peut plus vous donner de place.',
  },
  announceRank: (name: string, rank: number, all: number) =>
    `${name} est maintenant votre vœu n° ${rank} sur ${all}.`,
  announceRemoved: (name: string) => `${name} ne fait plus partie de vos vœux.`,
  save: 'Enregistrer mes vœux',
  saving: 'Enregistrement…',
  unsaved: 'Vos changements ne sont pas encore enregistrés.',
  upToDate: (n: number) =>
    n < 2 ? 'Votre vœu est enregistré.' : `Vos ${n} vœux sont enregistrés.`,
  savedNow: (n: number) =>
    `${plural(n, 'vœu enregistré', 'vœux enregistrés')}. Un courriel vous le confirme.`,
  tooFew: (min: number, n: number) => `Classez au moins ${min} défis : il y en a ${n}.`,
  stale:
    'Vos vœux ont été modifiés ailleurs entre-temps. L’ordre enregistré est affiché : vérifiez-le, puis enregistrez de nouveau si besoin.',
  notOpen: 'Vous ne pouvez pas classer de défis pour le moment',
  notOpenYet: (when: string) => `Les vœux ouvrent le ${when}, pour les personnes présélectionnées.`,
  closed: (when: string) => `La période des vœux s’est terminée le ${when}.`,
  notConcerned: 'Seules les personnes présélectionnées classent des défis.',
  back: 'Revenir à ma candidature',
};

export default wishesFr;

/** What the English page must hold too. */
export type WishesWords = typeof wishesFr;
