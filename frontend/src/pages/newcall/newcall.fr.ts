// A new call, in French.
import { wallTimeFr } from '../programme/calls/wallTime.fr';

export const newCallFr = {
  wallTime: wallTimeFr,
  title: 'Créer un appel',
  lead: 'L’appel naît en brouillon : vous compléterez ensuite ses métiers, ses questions et sa grille. Pour repartir d’un appel passé, dupliquez-le plutôt.',
  noPromotion: 'Un appel appartient à une promotion, et il n’y en a pas encore.',
  openPromotion: 'Ouvrir une promotion',
  promotion: 'Promotion',
  kind: 'Type d’appel',
  kinds: { candidates: 'Appel à candidatures', challenges: 'Appel à défis' },
  kindHints: {
    candidates: 'Des personnes candidatent dans un métier.',
    challenges: 'Des administrations proposent des défis.',
  },
  callTitle: 'Titre',
  inLanguage: (label: string, lang: 'fr' | 'en') =>
    `${label} (${lang === 'fr' ? 'en français' : 'en anglais'})`,
  opening: 'Ouverture',
  closing: 'Fin',
  zoneLater:
    'Les heures sont celles de Paris. Un autre fuseau se choisit ensuite, dans la partie Général.',
  create: 'Créer le brouillon',
  titleMissing: 'Indiquez le titre en français.',
  opensMissing: 'Indiquez le jour et l’heure de l’ouverture.',
  closesMissing: 'Indiquez le jour et l’heure de la fin.',
  backwards: 'La fin doit suivre l’ouverture.',
};

export default newCallFr;

/** What the English page must hold too. */
export type NewCallWords = typeof newCallFr;
