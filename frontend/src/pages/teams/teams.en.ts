// Released teams, in English.
import type { TeamsWords } from './teams.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const teamsEn: TeamsWords = {
  title: 'Teams',
  lead: 'The released teams that you may see.',
  none: 'No released team concerns you for now. All teams appear at the same instant, at the end of the selection.',
  count: (teams, people) =>
    `${plural(teams, 'team', 'teams')}, ${plural(people, 'person', 'people')}.`,
  dates: (from, to) => `Immersion from ${from} to ${to} inclusive`,
  members: 'Members',
};

export default teamsEn;
