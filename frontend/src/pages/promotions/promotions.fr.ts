// The promotions, in French.
export const promotionsFr = {
  title: 'Promotions',
  lead: 'Une promotion réunit un appel à défis, un appel à candidatures et des équipes. Ses chiffres servent à tous ses appels et à la constitution des équipes.',
  none: 'Il n’y a pas encore de promotion.',
  caption: 'Promotions, de la plus récente à la plus ancienne',
  team: 'Équipes',
  teamOf: (least: number, most: number) => `de ${least} à ${most} personnes`,
  immersions: 'Immersions',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  act: 'Action',
  change: 'Modifier',
  changeOf: (name: string) => `Modifier ${name}`,
  usualName: (number: number) => `EIG ${number}`,
  createTitle: 'Ouvrir une promotion',
  changeTitle: (name: string) => `Modifier ${name}`,
  create: 'Ouvrir la promotion',
  save: 'Enregistrer les changements',
  cancel: 'Annuler',
  created: (name: string) => `La promotion ${name} est ouverte. Vous pouvez lui créer un appel.`,
  saved: 'Les changements sont enregistrés.',
  changeWarning:
    'Les pages publiques, les courriels à venir et les prochaines constitutions d’équipes suivent ces chiffres dès leur enregistrement. Ce qui est déjà publié ne change pas.',
  fields: {
    number: 'Numéro',
    name: 'Nom',
    places: 'Places',
    team_min: 'Taille minimale d’une équipe',
    team_max: 'Taille maximale d’une équipe',
    starts_on: 'Premier jour des immersions',
    months: 'Durée des immersions, en mois',
  },
  hints: {
    number: 'Il figure dans le numéro de chaque candidature, comme EIG6-7K3Q-M.',
    name: 'Comme il se lit partout : EIG 6.',
    places: 'Le plafond de personnes recrutées : la constitution des équipes ne le dépasse pas.',
    team_min: 'Une équipe plus petite n’est pas constituée.',
    team_max: 'Une équipe n’en compte jamais davantage.',
    starts_on:
      'Le début des contrats. Chaque personne dit dans sa candidature si elle est disponible ce jour-là.',
    months: 'Un défi peut avoir ses propres dates.',
  },
  numberFault: (field: string, least: number, most: number) =>
    `${field} : indiquez un nombre entier, de ${least} à ${most}.`,
  nameMissing: 'Indiquez le nom de la promotion.',
  startMissing: 'Indiquez le premier jour des immersions.',
  teamOrder: 'La taille maximale d’une équipe ne peut pas être inférieure à la taille minimale.',
  lastDay: (day: string) => `Dernier jour des immersions : ${day}.`,
  lastDayUnknown: 'Le dernier jour des immersions se calcule du premier jour et de la durée.',
  staleTitle: 'Une autre personne a modifié cette promotion',
  stale:
    'Ce que vous avez saisi est resté dans le formulaire. Comparez, puis enregistrez de nouveau pour garder votre version.',
  staleField: (field: string, mine: string, theirs: string) =>
    `${field} : vous avez saisi « ${mine} », l’autre personne a enregistré « ${theirs} ».`,
};

export default promotionsFr;

/** What the English page must hold too. */
export type PromotionsWords = typeof promotionsFr;
