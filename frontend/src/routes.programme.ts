// The addresses of hosts and of the programme team, and the mails of a demonstration.
import { page } from './lib/page';
import { paths } from './navigation';
import type { Route } from './routes';

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
    needs: 'createChallenge',
    page: page({
      view: () => import('./pages/hosting/HostingPage'),
      fr: () => import('./pages/hosting/hosting.fr'),
      en: () => import('./pages/hosting/hosting.en'),
    }),
  },
  {
    path: `${paths.hosting}/:id`,
    needs: 'patchChallenge',
    page: page({
      view: () => import('./pages/hostchallenge/HostChallengePage'),
      fr: () => import('./pages/hostchallenge/hostchallenge.fr'),
      en: () => import('./pages/hostchallenge/hostchallenge.en'),
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
    path: paths.demoMails,
    page: page({
      view: () => import('./pages/demomails/DemoMailsPage'),
      fr: () => import('./pages/demomails/demomails.fr'),
      en: () => import('./pages/demomails/demomails.en'),
    }),
  },
];
