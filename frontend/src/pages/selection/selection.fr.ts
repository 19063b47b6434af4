// The list of applications, in French.
import { outcomesFr } from '../committee/shared/outcomes.fr';

export const selectionFr = {
  title: 'Candidatures',
  lead: 'Les candidatures déposées à l’appel. Ce que le comité décide reste invisible des candidates et candidats jusqu’à la publication.',
  anonymous: 'Vous voyez les candidatures sans l’identité de leurs autrices et auteurs.',
  noCall: 'Cette promotion n’a pas encore d’appel à candidatures publié.',
  filters: 'Filtrer la liste',
  number: 'Numéro ou partie du numéro',
  track: 'Métier',
  everyTrack: 'Tous les métiers',
  decision: 'Décision',
  everyDecision: 'Toutes les décisions',
  filter: 'Filtrer',
  clear: 'Effacer les filtres',
  count: (n: number) => (n < 2 ? `${n} candidature` : `${n} candidatures`),
  none: 'Aucune candidature ne correspond à ces filtres.',
  nothing: 'Aucune candidature n’est encore déposée.',
  loading: 'Chargement de la liste…',
  caption: (page: number) =>
    page > 1 ? `Candidatures déposées, page ${page}` : 'Candidatures déposées',
  columns: {
    number: 'Numéro',
    name: 'Nom',
    track: 'Métier',
    readings: 'Lectures',
    mean: 'Moyenne',
    decision: 'Décision',
  },
  sorts: {
    number: 'Numéro : trier par numéro',
    mean: 'Moyenne : trier de la plus basse à la plus haute',
    '-mean': 'Moyenne : trier de la plus haute à la plus basse',
    readings: 'Lectures : trier de la moins lue à la plus lue',
  },
  readings: (done: number, expected: number) => `${done} sur ${expected}`,
  noMean: 'Pas encore',
  outcomes: outcomesFr,
};

export default selectionFr;

/** What the English page must hold too. */
export type SelectionWords = typeof selectionFr;
