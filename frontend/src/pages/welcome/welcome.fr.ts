// Welcoming recruits, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const welcomeFr = {
  title: 'Arrivées',
  lead: 'Ce qui doit être prêt pour le premier jour de l’immersion. Une étape est faite quand l’administration et la recrue l’ont toutes deux cochée.',
  listsLabel: 'Listes d’arrivées',
  all: 'Toutes',
  onlyLate: (n: number) => `En retard (${n})`,
  count: (n: number) => plural(n, 'recrue', 'recrues'),
  none: 'Aucune arrivée à préparer. Les recrues paraissent ici une fois les équipes publiées.',
  noneLate: 'Rien n’est en retard.',
  caption: 'Recrues à accueillir',
  columns: {
    name: 'Recrue',
    challenge: 'Défi',
    starts: 'Premier jour',
    done: 'Étapes faites',
    late: 'En retard',
  },
  done: (n: number, of: number) => `${n} sur ${of}`,
  nothingLate: 'Rien',
  steps: {
    contract: 'Contrat reçu',
    workstation: 'Poste de travail',
    accounts: 'Comptes informatiques',
    badge: 'Badge',
    mission_orders: 'Ordres de mission',
  },
  application: 'Ma candidature',
  ownTitle: 'Mon arrivée',
  sheetTitle: (name: string) => `Fiche d’arrivée – ${name}`,
  told: 'Chaque consultation de cette fiche est conservée et montrée à la recrue. Ces coordonnées servent au contrat et à l’accueil, à rien d’autre.',
  sheet: 'Fiche pour le contrat',
  print: 'Imprimer cette fiche',
  facts: {
    name: 'Nom',
    email: 'Adresse électronique',
    phone: 'Téléphone',
    post: 'Poste',
    sites: 'Lieux de travail',
    dates: 'Contrat',
    years: 'Expérience',
    pay: 'Rémunération nette',
  },
  from: (from: string, to: string) => `du ${from} au ${to} inclus`,
  years: (n: number) => plural(n, 'an', 'ans'),
  pay: (amount: string) => `${amount} € par mois, selon l’expérience`,
  payUnknown: 'À préciser : l’expérience n’est pas renseignée',
  stepsTitle: 'Ce qui doit être prêt',
  stepsCaption: 'Étapes de l’arrivée',
  stepsHelp: 'Cochez ce qui est fait de votre côté. L’autre côté coche pour lui-même.',
  stepColumns: { step: 'Étape', due: 'Dernier jour', state: 'État' },
  mySide: 'Vous',
  sides: { host: 'Administration', recruit: 'Recrue' },
  on: (day: string) => `Fait le ${day}`,
  notYet: 'Pas encore',
  ready: 'Fait',
  isLate: 'En retard',
  waits: 'En attente',
  ticked: (step: string, done: boolean) =>
    done ? `${step} : coché.` : `${step} : la coche est retirée.`,
};

export default welcomeFr;

/** What the English pages must hold too. */
export type WelcomeWords = typeof welcomeFr;
