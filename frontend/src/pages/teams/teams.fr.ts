// Released teams, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const teamsFr = {
  title: 'Équipes',
  lead: 'Les équipes publiées que vous pouvez voir.',
  none: 'Aucune équipe publiée ne vous concerne pour le moment. Les équipes paraissent toutes au même instant, à la fin de la sélection.',
  count: (teams: number, people: number) =>
    `${plural(teams, 'équipe', 'équipes')}, ${plural(people, 'personne', 'personnes')}.`,
  dates: (from: string, to: string) => `Immersion du ${from} au ${to} inclus`,
  members: 'Membres',
};

export default teamsFr;

/** What the English page must hold too. */
export type TeamsWords = typeof teamsFr;
