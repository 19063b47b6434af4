// The addresses of hosts and of the programme team, and the mails of a demonstration.
import { page } from './lib/page';
import { paths } from './navigation';
import type { Route } from './routes';

/** The pages about one call: one line each here, and one page that tells them apart. */
const callAddresses = [
  ['nouveau', 'createCall'],
  ['dupliquer', 'cloneCall'],
  [':id', 'putCall'],
  [':id/apercu', 'putCall'],
  [':id/publier', 'publishCall'],
  [':id/prolonger', 'extendCall'],
  [':id/delai', 'extendCall'],
  [':id/formulaire', 'reviseCall'],
] as const;

const callPages = page({
  view: () => import('./pages/programmecalls/CallPages'),
  // Their words come with each of them.
  fr: () => Promise.resolve({ default: {} }),
  en: () => Promise.resolve({ default: {} }),
});

export const programmeRoutes: readonly Route[] = [
  {
    path: paths.people,
    label: 'people',
    needs: 'listPeople',
    page: page({
      view: () => import('./pages/people/PeoplePage'),
      fr: () => import('./pages/people/people.fr'),
      en: () => import('./pages/people/people.en'),
    }),
  },
  {
    path: paths.hosting,
    label: 'hosting',
    needs: 'getHosting',
    page: page({
      view: () => import('./pages/hosting/HostingPage'),
      fr: () => import('./pages/hosting/hosting.fr'),
      en: () => import('./pages/hosting/hosting.en'),
    }),
  },
  {
    path: `${paths.hosting}/:id`,
    needs: 'listRevisionRequests',
    page: page({
      view: () => import('./pages/hostchallenge/HostChallengePage'),
      fr: () => import('./pages/hostchallenge/hostchallenge.fr'),
      en: () => import('./pages/hostchallenge/hostchallenge.en'),
    }),
  },
  {
    path: paths.administrations,
    label: 'administrations',
    needs: 'listAdministrations',
    page: page({
      view: () => import('./pages/administrations/AdministrationsPage'),
      fr: () => import('./pages/administrations/administrations.fr'),
      en: () => import('./pages/administrations/administrations.en'),
    }),
  },
  {
    path: `${paths.administrations}/proposer`,
    needs: 'proposeAdministration',
    page: page({
      view: () => import('./pages/administrations/ProposePage'),
      fr: () => import('./pages/administrations/administrations.fr'),
      en: () => import('./pages/administrations/administrations.en'),
    }),
  },
  {
    path: `${paths.administrations}/:id`,
    needs: 'getAdministration',
    page: page({
      view: () => import('./pages/administrations/AdministrationPage'),
      fr: () => import('./pages/administrations/administrations.fr'),
      en: () => import('./pages/administrations/administrations.en'),
    }),
  },
  {
    path: `${paths.hosting}/:id/versions`,
    needs: 'listRevisionRequests',
    page: page({
      view: () => import('./pages/challengeversions/VersionsPage'),
      fr: () => import('./pages/challengeversions/versions.fr'),
      en: () => import('./pages/challengeversions/versions.en'),
    }),
  },
  {
    path: `${paths.hostChallenges}/:id/modifier`,
    needs: 'reviseChallenge',
    page: page({
      view: () => import('./pages/challengerevision/RevisionPage'),
      fr: () => import('./pages/challengerevision/revision.fr'),
      en: () => import('./pages/challengerevision/revision.en'),
    }),
  },
  {
    path: paths.hostChallenges,
    label: 'hostChallenges',
    needs: 'decideChallenge',
    page: page({
      view: () => import('./pages/proposals/ProposalsPage'),
      fr: () => import('./pages/proposals/proposals.fr'),
      en: () => import('./pages/proposals/proposals.en'),
    }),
  },
  {
    path: `${paths.hostChallenges}/:id`,
    needs: 'decideChallenge',
    page: page({
      view: () => import('./pages/proposal/ProposalPage'),
      fr: () => import('./pages/proposals/proposals.fr'),
      en: () => import('./pages/proposals/proposals.en'),
    }),
  },
  {
    path: paths.threads,
    label: 'threads',
    needs: 'listThreads',
    page: page({
      view: () => import('./pages/inbox/InboxPage'),
      fr: () => import('./pages/inbox/inbox.fr'),
      en: () => import('./pages/inbox/inbox.en'),
    }),
  },
  {
    path: `${paths.threads}/:id`,
    needs: 'answerThread',
    page: page({
      view: () => import('./pages/inbox/TeamThreadPage'),
      fr: () => import('./pages/inbox/inbox.fr'),
      en: () => import('./pages/inbox/inbox.en'),
    }),
  },
  {
    path: '/programme/reponses/:id',
    needs: 'reviseCallAnswer',
    page: page({
      view: () => import('./pages/inbox/AnswersPage'),
      fr: () => import('./pages/inbox/inbox.fr'),
      en: () => import('./pages/inbox/inbox.en'),
    }),
  },
  {
    path: paths.mailTemplates,
    label: 'mailTemplates',
    needs: 'listMailTemplates',
    page: page({
      view: () => import('./pages/mailtemplates/MailTemplatesPage'),
      fr: () => import('./pages/mailtemplates/mailtemplates.fr'),
      en: () => import('./pages/mailtemplates/mailtemplates.en'),
    }),
  },
  {
    path: paths.programmeCalls,
    label: 'programmeCalls',
    needs: 'createCall',
    page: page({
      view: () => import('./pages/programmecalls/ProgrammeCallsPage'),
      fr: () => import('./pages/programmecalls/programmecalls.fr'),
      en: () => import('./pages/programmecalls/programmecalls.en'),
    }),
  },
  ...callAddresses.map(([path, needs]) => ({
    path: `${paths.programmeCalls}/${path}`,
    needs,
    page: callPages,
  })),
  {
    path: paths.promotions,
    label: 'promotions',
    needs: 'putPromotion',
    page: page({
      view: () => import('./pages/promotions/PromotionsPage'),
      fr: () => import('./pages/promotions/promotions.fr'),
      en: () => import('./pages/promotions/promotions.en'),
    }),
  },
  {
    path: paths.demoMails,
    page: page({
      view: () => import('./pages/demomails/DemoMailsPage'),
      fr: () => import('./pages/demomails/demomails.fr'),
      en: () => import('./pages/demomails/demomails.en'),
    }),
  },
];
