// A reader's list, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const readingsFr = {
  title: 'Mes lectures',
  lead: 'Les dossiers qui vous sont confiés. Chacun est anonyme : vous ne voyez ni nom, ni adresse, ni employeur, ni école, et son code ne sert qu’à votre lecture.',
  progress: (done: number, total: number) =>
    `${plural(done, 'lecture rendue', 'lectures rendues')} sur ${total}`,
  progressLabel: 'Lectures rendues',
  next: 'Lire la suivante',
  begin: 'Lire la première',
  allDone: 'Toutes vos lectures sont rendues. Merci de ce travail.',
  none: 'Aucun dossier ne vous est confié pour le moment. L’équipe du programme vous écrira quand vous en recevrez.',
  caption: 'Dossiers à lire',
  code: 'Dossier',
  track: 'Métier',
  state: 'État',
  scored: 'Critères notés',
  states: { assigned: 'À lire', started: 'Commencée', locked: 'Rendue' },
};

export default readingsFr;

/** What the English page must hold too. */
export type ReadingsWords = typeof readingsFr;
