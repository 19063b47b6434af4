// The addresses of those who read, decide and make the teams.
import { page } from './lib/page';
import { paths } from './navigation';
import type { Route } from './routes';

export const committeeRoutes: readonly Route[] = [
  {
    path: paths.readings,
    label: 'readings',
    needs: 'putReading',
    page: page({
      view: () => import('./pages/readings/ReadingsPage'),
      fr: () => import('./pages/readings/readings.fr'),
      en: () => import('./pages/readings/readings.en'),
    }),
  },
  {
    path: `${paths.readings}/:id`,
    needs: 'putReading',
    page: page({
      view: () => import('./pages/reading/ReadingPage'),
      fr: () => import('./pages/reading/reading.fr'),
      en: () => import('./pages/reading/reading.en'),
    }),
  },
  {
    path: paths.committee,
    label: 'committee',
    needs: 'listReleases',
    page: page({
      view: () => import('./pages/committee/CommitteePage'),
      fr: () => import('./pages/committee/committee.fr'),
      en: () => import('./pages/committee/committee.en'),
    }),
  },
  {
    path: paths.selection,
    label: 'selection',
    needs: 'listReleases',
    page: page({
      view: () => import('./pages/selection/SelectionPage'),
      fr: () => import('./pages/selection/selection.fr'),
      en: () => import('./pages/selection/selection.en'),
    }),
  },
  {
    path: `${paths.selection}/:id`,
    needs: 'decideDossier',
    page: page({
      view: () => import('./pages/candidacy/CandidacyPage'),
      fr: () => import('./pages/candidacy/candidacy.fr'),
      en: () => import('./pages/candidacy/candidacy.en'),
    }),
  },
  {
    path: `${paths.selection}/:id/anonymat`,
    needs: 'putAnonymity',
    page: page({
      view: () => import('./pages/masking/MaskingPage'),
      fr: () => import('./pages/masking/masking.fr'),
      en: () => import('./pages/masking/masking.en'),
    }),
  },
  {
    path: paths.scores,
    label: 'scores',
    needs: 'getScores',
    page: page({
      view: () => import('./pages/scores/ScoresPage'),
      fr: () => import('./pages/scores/scores.fr'),
      en: () => import('./pages/scores/scores.en'),
    }),
  },
  {
    path: paths.releases,
    label: 'releases',
    needs: 'listReleases',
    page: page({
      view: () => import('./pages/releases/ReleasesPage'),
      fr: () => import('./pages/releases/releases.fr'),
      en: () => import('./pages/releases/releases.en'),
    }),
  },
  {
    path: paths.assemblies,
    label: 'assemblies',
    needs: 'listAssemblies',
    page: page({
      view: () => import('./pages/assemblies/AssembliesPage'),
      fr: () => import('./pages/assemblies/assemblies.fr'),
      en: () => import('./pages/assemblies/assemblies.en'),
    }),
  },
  {
    path: `${paths.assemblies}/comparaison`,
    needs: 'compareAssemblies',
    page: page({
      view: () => import('./pages/compare/ComparePage'),
      fr: () => import('./pages/compare/compare.fr'),
      en: () => import('./pages/compare/compare.en'),
    }),
  },
  {
    path: `${paths.assemblies}/:id`,
    needs: 'getAssembly',
    page: page({
      view: () => import('./pages/assembly/AssemblyPage'),
      fr: () => import('./pages/assembly/assembly.fr'),
      en: () => import('./pages/assembly/assembly.en'),
    }),
  },
  {
    path: `${paths.assemblies}/:id/tableau`,
    needs: 'getAssemblyBoard',
    page: page({
      view: () => import('./pages/board/BoardPage'),
      fr: () => import('./pages/board/board.fr'),
      en: () => import('./pages/board/board.en'),
    }),
  },
  {
    path: paths.audit,
    label: 'audit',
    needs: 'listAudit',
    page: page({
      view: () => import('./pages/audit/AuditPage'),
      fr: () => import('./pages/audit/audit.fr'),
      en: () => import('./pages/audit/audit.en'),
    }),
  },
  {
    path: paths.teams,
    label: 'teams',
    needs: 'listTeams',
    page: page({
      view: () => import('./pages/teams/TeamsPage'),
      fr: () => import('./pages/teams/teams.fr'),
      en: () => import('./pages/teams/teams.en'),
    }),
  },
];
