// « Mes lectures, mes jurys » et la première visite, en français.
import type { Readership } from './queries';

const plural = (n: number, one: string, many: string) => `${n} ${Math.abs(n) < 2 ? one : many}`;

export const words = {
  title: 'Mes lectures, mes jurys',
  lead: 'Ce qui vous est confié, et ce qui reste à faire.',
  none: 'Vous ne lisez ni ne jugez dans aucun appel pour le moment.',
  callLead: (reads: boolean): string =>
    reads ? 'Vous lisez des candidatures.' : 'Vous jugez des défis.',
  before: 'Avant tout contenu, acceptez la charte et déclarez vos intérêts.',
  beforeJury: 'Avant tout contenu, acceptez la charte.',
  prepare: 'Me préparer',
  review: 'Revoir mes engagements',
  toReadings: 'Lire les candidatures',
  toHearings: 'Mes auditions',
  due: (when: string) => `À rendre avant : ${when}.`,
  noDue: 'La date limite de lecture n’est pas encore annoncée.',
  readings: (locked: number, assigned: number) =>
    assigned === 0
      ? 'Aucune candidature ne vous est encore confiée.'
      : `${plural(locked, 'lecture rendue', 'lectures rendues')} sur ${assigned}.`,
  progress: 'Avancement des lectures',
  steps: {
    charter: 'Charte acceptée',
    interests: 'Intérêts déclarés',
    practice: 'Entraînement fait',
    readings: 'Lectures rendues',
  },
  stepsOf: (call: string) => `Étapes pour ${call}`,
  done: 'fait',
  todo: 'à faire',
  hearings: 'Mes auditions',
  noHearing: 'Aucune audition à venir.',
  welcomeTitle: 'Me préparer',
  charterTitle: 'La charte',
  charterLead: 'Elle vous engage pour cet appel. Votre acceptation est datée.',
  accept: 'J’accepte la charte',
  accepted: (when: string) => `Charte acceptée le ${when}.`,
  interestsTitle: 'Mes intérêts',
  interestsLead:
    'Déclarez ce qui pourrait vous lier à une personne qui candidate : vos employeurs, vos écoles, les administrations où vous agissez, vos proches, leurs adresses. Le portail compare de son côté avec ce que les candidatures disent ; il ne vous montre ni personne ni résultat, et ne vous confie pas ces candidatures. Une déclaration ne se retire pas ; vous pouvez en ajouter à tout moment.',
  declared: (when: string) => `Intérêts déclarés depuis le ${when}.`,
  declaredList: 'Ce que vous avez déclaré',
  nothingDeclared: 'Vous avez déclaré n’avoir aucun intérêt à signaler.',
  entry: {
    legend: (n: number) => `Intérêt ${n}`,
    add: 'Ajouter un intérêt',
    remove: (n: number) => `Retirer l’intérêt ${n}`,
    removed: 'L’intérêt est retiré.',
  },
  kind: 'Nature',
  value: 'Nom ou adresse',
  valueHint: 'Une adresse, ou un domaine entier : @exemple.fr',
  kinds: {
    employer: 'Employeur',
    school: 'École ou formation',
    body: 'Administration ou organisme',
    name: 'Personne proche',
    address: 'Adresse électronique',
  },
  declare: 'Déclarer ces intérêts',
  declareNone: 'Déclarer que je n’ai rien à signaler',
  offerTitle: 'Ma disponibilité',
  available: 'Je suis disponible pour lire',
  availableHint:
    'Sans cela, rien de nouveau ne vous est confié et ce que vous n’avez pas commencé est réattribué.',
  capacity: 'Nombre de candidatures au plus',
  capacityHint: 'Laissez vide si vous n’avez pas de limite.',
  tracks: 'Métiers que je peux juger',
  tracksHint: 'Tous, si rien n’est coché.',
  saveOffer: 'Enregistrer ma disponibilité',
  offerSaved: 'Votre disponibilité est enregistrée.',
  practiceTitle: 'M’entraîner',
  practiceLead:
    'Deux candidatures fictives. Notez-les, puis comparez avec les notes de référence : elles ne s’affichent qu’après les vôtres.',
  practice: (n: number) => `Entraînement ${n}`,
  open: (n: number) => `Ouvrir l’entraînement ${n}`,
  practised: 'Noté',
  noRubric: 'Cet appel n’a pas de grille : il n’y a pas d’entraînement.',
  scale: 'De 0 à 5.',
  compare: 'Comparer avec les notes de référence',
  keyTitle: 'Vos notes et les notes de référence',
  keyColumns: ['Critère', 'Votre note', 'Référence', 'Pourquoi'] as readonly string[],
  noKey: 'Critère propre à l’appel : pas de référence.',
  gap: (n: number) =>
    n === 0
      ? 'Vos notes sont celles de référence.'
      : `Écart total : ${plural(n, 'point', 'points')}. Il n’y a pas de note à obtenir : l’écart montre où relire la grille.`,
  again: 'Noter de nouveau',
  back: 'Revenir à ma préparation',
  backHome: 'Revenir à mes lectures et jurys',
  kindOf: (kind: Readership['declarations'][number]['kind']): string => words.kinds[kind],
};

export type JurorWords = typeof words;
export default words;
