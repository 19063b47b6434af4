// The choice of challenges, in French.
import releasesFr from '../releases/releases.fr';
import { groundsFr } from './grounds.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const juryFr = {
  releases: releasesFr,
  groundNames: groundsFr,
  title: 'Jury des défis',
  noCall: 'Cette promotion n’a pas d’appel à défis publié.',
  none: 'Aucun défi n’est encore déposé.',
  viewsLabel: 'Étapes du choix des défis',
  views: { tri: 'Tri', auditions: 'Auditions', classement: 'Classement et décisions' },
  remain: (n: number) => (n === 0 ? 'fini' : `reste ${n}`),
  leads: {
    tri: 'Dites de chaque défi déposé s’il est éligible, et pourquoi il ne l’est pas. Seuls les défis éligibles sont entendus.',
    auditions:
      'Chaque défi éligible est entendu par un jury, qui partage une grille tenue par l’un de ses membres.',
    classement:
      'Les avis favorables par rang, puis les autres. Les décisions restent secrètes jusqu’à leur publication en un seul acte.',
  },
  counts: (n: {
    submitted: number;
    eligible: number;
    set_aside: number;
    heard: number;
    favourable: number;
    kept: number;
    not_kept: number;
  }) =>
    `${plural(n.submitted, 'défi déposé', 'défis déposés')} : ${plural(n.eligible, 'éligible', 'éligibles')}, ${plural(n.set_aside, 'écarté', 'écartés')}, ${plural(n.heard, 'entendu', 'entendus')}, ${plural(n.favourable, 'avis favorable', 'avis favorables')}, ${plural(n.kept, 'retenu', 'retenus')}, ${plural(n.not_kept, 'non retenu', 'non retenus')}.`,
  left: {
    tri: (n: number) => `Reste à trier : ${plural(n, 'défi', 'défis')}.`,
    auditions: (n: number) =>
      `Reste à entendre, ou grille à terminer : ${plural(n, 'défi', 'défis')}.`,
    classement: (n: number) => `Reste à décider : ${plural(n, 'défi', 'défis')}.`,
  },
  allDone: {
    tri: 'Tous les défis sont triés.',
    auditions: 'Tous les défis éligibles sont entendus.',
    classement: 'Tous les défis sont décidés.',
  },
  filters: 'Filtrer les défis',
  text: 'Défi ou administration',
  state: 'État',
  every: 'Tous',
  filter: 'Filtrer',
  clear: 'Effacer les filtres',
  count: (n: number) => plural(n, 'défi', 'défis'),
  nothingFound: 'Aucun défi ne correspond à ces filtres.',
  caption: (view: string) => `Défis déposés : ${view}`,
  columns: {
    name: 'Défi',
    posts: 'Postes',
    sorting: 'Tri',
    grounds: 'Motifs et remarques',
    when: 'Date',
    where: 'Lieu',
    jury: 'Jury',
    grid: 'Grille',
    place: 'Place',
    opinion: 'Avis',
    rank: 'Rang du jury',
    weighted: 'Total pondéré',
    decision: 'Décision',
  },
  states: {
    to_sort: 'À trier',
    eligible: 'Éligibles',
    set_aside: 'Écartés',
    to_convene: 'Audition à fixer',
    to_complete: 'Grille à terminer',
    complete: 'Grille complète',
    to_decide: 'À décider',
    kept: 'Retenu',
    not_kept: 'Non retenu',
  },
  eligible: 'Éligible',
  setAside: 'Écarté',
  awaited: 'Attendu',
  favourable: 'Favorable',
  unfavourable: 'Défavorable',
  remote: 'À distance',
  jurors: (n: number) => plural(n, 'personne', 'personnes'),
  referent: (name: string) => `Grille : ${name}`,
  lacks: (n: number) => `Il manque ${plural(n, 'réponse', 'réponses')}`,
  tied: (place: number) => `${place} ex æquo`,
  outOf: (sum: number, most: number) => `${sum} sur ${most}`,
  orderTitle: 'Comment se lit ce classement',
  order:
    'Les défis dont l’avis est favorable et la grille complète viennent d’abord, par rang donné par leur jury ; à rang égal, le total pondéré des notes départage. Viennent ensuite les avis défavorables, ceux qui sont attendus, et les défis écartés au tri.',
  ties: (names: string[]) =>
    `Restent ex æquo, à rang et total égaux : ${names.join(', ')}. L’équipe du programme les départage par ses décisions.`,
  cut: {
    title: 'Décider d’après le classement',
    help: 'Les décisions déjà prises ne changent pas. Un défi non retenu l’est pour le motif écrit par son jury, ou pour ceux du tri : relisez-les, l’administration les lira.',
    places: 'Retenir les défis jusqu’à la place',
    wrong: (most: number) => `Indiquez une place, de 1 à ${most}.`,
    check: 'Vérifier ces décisions',
    ask: 'Enregistrer ces décisions ?',
    kept: (n: number) => `${plural(n, 'défi retenu', 'défis retenus')} :`,
    notKept: (n: number) => `${plural(n, 'défi non retenu', 'défis non retenus')} :`,
    open: (n: number) => `${plural(n, 'défi reste', 'défis restent')} à décider un par un :`,
    secret:
      'Rien n’est publié : les décisions restent secrètes, et peuvent changer jusqu’à leur publication.',
    confirm: (kept: number, not: number) => `Retenir ${kept} et ne pas retenir ${not}`,
    done: (n: number) =>
      n < 2 ? `${n} décision est enregistrée` : `${n} décisions sont enregistrées`,
  },
};

export default juryFr;

/** What the English page must hold too. */
export type JuryWords = typeof juryFr;
