// The list of applications, in French.
import { outcomesFr } from '../committee/shared/outcomes.fr';
import { signalsFr } from '../committee/shared/signals.fr';

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
  signal: 'Signal',
  everySignal: 'Avec ou sans signal',
  signals: {
    unsure: 'Place qui dépend des lectures',
    third_reading: 'Troisième lecture à confier',
    unmasked: 'Anonymat à relire',
  },
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
    calibrated: 'Note calibrée',
    signals: 'Signaux',
    decision: 'Décision',
  },
  sorts: {
    number: 'Numéro : trier par numéro',
    mean: 'Moyenne : trier de la plus basse à la plus haute',
    '-mean': 'Moyenne : trier de la plus haute à la plus basse',
    calibrated: 'Note calibrée : trier de la plus basse à la plus haute',
    '-calibrated': 'Note calibrée : trier de la plus haute à la plus basse',
    readings: 'Lectures : trier de la moins lue à la plus lue',
  },
  readings: (done: number, expected: number) => `${done} sur ${expected}`,
  noMean: 'Pas encore',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  marks: signalsFr,
  calibration:
    'La moyenne est celle des notes données. La note calibrée en retire ce que les lectrices et lecteurs ajoutent ou ôtent à tous les dossiers qu’ils lisent ; elle se trouve quatre fois sur cinq entre les deux valeurs indiquées. Elle éclaire la moyenne et ne la remplace pas.',
  scores: 'Voir les notes en détail',
  outcomes: outcomesFr,
};

export default selectionFr;

/** What the English page must hold too. */
export type SelectionWords = typeof selectionFr;
