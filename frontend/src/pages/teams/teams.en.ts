import type { TeamsWords } from './teams.fr';

const teamsEn: TeamsWords = { title: 'Teams' };

export default teamsEn;
