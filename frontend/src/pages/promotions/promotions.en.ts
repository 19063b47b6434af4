// The promotions, in English.
import type { PromotionsWords } from './promotions.fr';

const promotionsEn: PromotionsWords = {
  title: 'Promotions',
  lead: 'A promotion brings together a call for challenges, a call for candidates and teams. Its figures serve all its calls and the making of teams.',
  none: 'There is no promotion yet.',
  caption: 'Promotions, newest first',
  team: 'Teams',
  teamOf: (least, most) => `${least} to ${most} people`,
  immersions: 'Immersions',
  fromTo: (from, to) => `from ${from} to ${to}`,
  act: 'Action',
  change: 'Change',
  changeOf: (name) => `Change ${name}`,
  usualName: (number) => `EIG ${number}`,
  createTitle: 'Open a promotion',
  changeTitle: (name) => `Change ${name}`,
  create: 'Open the promotion',
  save: 'Save the changes',
  cancel: 'Cancel',
  created: (name) => `The promotion ${name} is open. You can make a call for it.`,
  saved: 'The changes are saved.',
  changeWarning:
    'Public pages, mails to come and the next assemblies of teams follow these figures as soon as they are saved. What is already published does not change.',
  fields: {
    number: 'Number',
    name: 'Name',
    places: 'Places',
    team_min: 'Smallest team',
    team_max: 'Largest team',
    starts_on: 'First day of the immersions',
    months: 'Length of the immersions, in months',
  },
  hints: {
    number: 'It stands in the number of every application, such as EIG6-7K3Q-M.',
    name: 'As it reads everywhere: EIG 6.',
    places: 'The ceiling of people recruited: the making of teams never goes beyond.',
    team_min: 'A smaller team is not made.',
    team_max: 'A team never counts more.',
    starts_on:
      'The start of contracts. Everyone says in their application whether they are available on that day.',
    months: 'A challenge may have its own dates.',
  },
  numberFault: (field, least, most) => `${field}: give a whole number, from ${least} to ${most}.`,
  nameMissing: 'Give the name of the promotion.',
  startMissing: 'Give the first day of the immersions.',
  teamOrder: 'The largest team cannot be smaller than the smallest.',
  lastDay: (day) => `Last day of the immersions: ${day}.`,
  lastDayUnknown: 'The last day of the immersions follows from the first day and the length.',
  staleTitle: 'Somebody else changed this promotion',
  stale: 'What you typed stayed in the form. Compare, then save again to keep your version.',
  staleField: (field, mine, theirs) =>
    `${field}: you typed “${mine}”, the other person saved “${theirs}”.`,
};

export default promotionsEn;
