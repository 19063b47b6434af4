// A copy of a call, in French.
import { wallTimeFr } from '../programme/calls/wallTime.fr';

export const cloneCallFr = {
  wallTime: wallTimeFr,
  title: 'Dupliquer un appel',
  lead: 'Toutes les dates avancent du même nombre de jours que l’ouverture et gardent leur heure. Le nouvel appel est un brouillon : vous pourrez tout y changer.',
  none: 'Il n’y a pas encore d’appel à dupliquer.',
  original: 'Appel à dupliquer',
  promotion: 'Promotion du nouvel appel',
  opening: 'Ouverture du nouvel appel',
  opensMissing: 'Indiquez le jour et l’heure de l’ouverture.',
  datesCaption: 'Les dates que le nouvel appel aura',
  datesColumns: ['Date', 'Appel d’origine', 'Nouvel appel'],
  windows: {
    applications: 'Candidatures',
    challenges: 'Dépôt des défis',
    wishes: 'Vœux',
  },
  opens: (window: string) => `${window} : ouverture`,
  closes: (window: string) => `${window} : fin`,
  reveal: 'Défis visibles',
  taken:
    'Sont repris : titres, métiers, conditions, étapes, questions, grille et vœux. Ne sont pas repris : les prolongations, les candidatures et les décisions.',
  create: 'Créer le brouillon à ces dates',
};

export default cloneCallFr;

/** What the English page must hold too. */
export type CloneCallWords = typeof cloneCallFr;
