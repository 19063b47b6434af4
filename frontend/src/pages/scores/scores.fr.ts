// How a call is scored, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const scoresFr = {
  title: 'Notes',
  noCall: 'Cette promotion n’a pas encore d’appel à candidatures publié.',
  lead: 'Les lectrices et lecteurs ne sont pas tous aussi sévères, et chacun ne lit qu’une partie des candidatures. La calibration estime ce que chaque personne ajoute ou ôte à tous les dossiers qu’elle lit, par comparaison avec celles qui ont lu les mêmes. Les notes données restent telles quelles.',
  nothing: 'Aucune lecture n’est encore rendue.',
  funnelTitle: 'Du brouillon à la présélection',
  funnel: (started: number, submitted: number, read: number, shortlisted: number) =>
    `Candidatures commencées ${started}, déposées ${submitted}, entièrement lues ${read}, présélectionnées ${shortlisted}.`,
  stage: 'Étape',
  dossiers: 'Candidatures',
  started: 'Commencées',
  submitted: 'Déposées',
  read: 'Entièrement lues',
  shortlisted: 'Présélectionnées',
  findings: 'Ce que disent les notes',
  groups: (n: number) =>
    `Les lectures forment ${n} groupes qui ne partagent aucun dossier : la sévérité d’un groupe ne peut pas être comparée à celle d’un autre. Confiez au moins une lecture d’un groupe à une personne d’un autre.`,
  estimated: (readings: number, severity: string, noise: string) =>
    `Sur ${plural(readings, 'lecture rendue', 'lectures rendues')}, l’écart habituel de sévérité entre deux personnes et la moyenne est de ${severity} point ; ce que ni le dossier ni la personne n’expliquent est de ${noise} point par lecture.`,
  tooFew: (readings: number) =>
    `${plural(readings, 'lecture rendue', 'lectures rendues')} : c’est trop peu pour distinguer ce qui vient des dossiers de ce qui vient des personnes. Seules les notes données sont montrées.`,
  unsure: (n: number, line: number, moved: number) =>
    `${plural(n, 'candidature a', 'candidatures ont')} une place qui dépend des personnes qui l’ont lue, si la ligne passe après ${line} ; dont ${moved} que la moyenne met de l’autre côté.`,
  thirds: (n: number, gap: string) =>
    n === 0
      ? `Aucune candidature n’attend de troisième lecture (deux lectures à ${gap} point ou plus l’une de l’autre).`
      : `${plural(n, 'candidature attend', 'candidatures attendent')} qu’on confie une troisième lecture : deux lectures sont à ${gap} point ou plus l’une de l’autre.`,
  seeThem: 'Voir ces candidatures',
  line: 'Tracer la ligne après',
  lineHelp: 'Un nombre de candidatures ; vide : celui de l’appel.',
  drawLine: 'Tracer la ligne',
  byReader: 'Par lectrice ou lecteur',
  byReaderLead:
    'Combien de fois chaque note est donnée, par personne, la plus sévère en premier. L’écart est ce qu’elle ajoute ou ôte en moyenne par rapport à celles qui ont lu les mêmes dossiers.',
  readerNumber: (n: number) => `Lecture ${n}`,
  readings: (n: number) => plural(n, 'lecture', 'lectures'),
  byCriterion: 'Par critère',
  byCriterionLead: 'Combien de fois chaque note est donnée, par critère de la grille.',
  readerCaption: 'Notes données par chaque personne',
  criterionCaption: 'Notes données à chaque critère',
  funnelCaption: 'Candidatures à chaque étape',
  who: 'Notes de',
  score: (n: number) => `Notes ${n}`,
  counts: (counts: readonly number[]) =>
    counts.map((count, score) => `${count} fois ${score}`).join(', '),
  meanColumn: 'Moyenne',
  mean: (mean: string) => `Moyenne ${mean}`,
  offsetColumn: 'Écart',
  offset: (offset: string) => `Écart ${offset}`,
  none: 'aucune',
};

export default scoresFr;

/** What the English page must hold too. */
export type ScoresWords = typeof scoresFr;
