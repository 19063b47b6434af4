// The addresses of those who apply, and of the public pages that lead them there.
import { page } from './lib/page';
import { paths } from './navigation';
import type { Route } from './routes';

export const candidateRoutes: readonly Route[] = [
  {
    path: paths.challenges,
    label: 'challenges',
    prerender: true,
    page: page({
      view: () => import('./pages/challenges/ChallengesPage'),
      fr: () => import('./pages/challenges/challenges.fr'),
      en: () => import('./pages/challenges/challenges.en'),
    }),
  },
  {
    path: `${paths.challenges}/:id`,
    prerender: true,
    page: page({
      view: () => import('./pages/challenges/ChallengePage'),
      fr: () => import('./pages/challenges/challenges.fr'),
      en: () => import('./pages/challenges/challenges.en'),
    }),
  },
  {
    path: '/appels/:id',
    prerender: true,
    page: page({
      view: () => import('./pages/calls/CallPage'),
      fr: () => import('./pages/calls/callPage.fr'),
      en: () => import('./pages/calls/callPage.en'),
    }),
  },
  {
    path: '/appels/:id/candidater',
    needs: 'createDossier',
    page: page({
      view: () => import('./pages/calls/StartPage'),
      fr: () => import('./pages/calls/callPage.fr'),
      en: () => import('./pages/calls/callPage.en'),
    }),
  },
  {
    path: paths.signIn,
    label: 'signIn',
    page: page({
      view: () => import('./pages/signin/SignInPage'),
      fr: () => import('./pages/signin/signin.fr'),
      en: () => import('./pages/signin/signin.en'),
    }),
  },
  {
    path: paths.mySpace,
    label: 'mySpace',
    needs: 'listMyMails',
    page: page({
      view: () => import('./pages/space/SpacePage'),
      fr: () => import('./pages/space/space.fr'),
      en: () => import('./pages/space/space.en'),
    }),
  },
  {
    path: paths.messages,
    label: 'messages',
    needs: 'listMyMails',
    page: page({
      view: () => import('./pages/messages/MessagesPage'),
      fr: () => import('./pages/messages/messages.fr'),
      en: () => import('./pages/messages/messages.en'),
    }),
  },
  {
    path: '/candidature/:id',
    needs: 'getDossier',
    stays: true,
    page: page({
      view: () => import('./pages/dossier/DossierPage'),
      fr: () => import('./pages/dossier/dossier.fr'),
      en: () => import('./pages/dossier/dossier.en'),
    }),
  },
  {
    path: '/candidature/:id/echanges',
    needs: 'createMessage',
    page: page({
      view: () => import('./pages/threads/ThreadPage'),
      fr: () => import('./pages/threads/thread.fr'),
      en: () => import('./pages/threads/thread.en'),
    }),
  },
  {
    path: '/candidature/:id/voeux',
    needs: 'getWishes',
    page: page({
      view: () => import('./pages/wishes/WishesPage'),
      fr: () => import('./pages/wishes/wishes.fr'),
      en: () => import('./pages/wishes/wishes.en'),
    }),
  },
  {
    path: '/candidature/:id/recu/:sequence',
    needs: 'getDossierReceipt',
    page: page({
      view: () => import('./pages/receipt/ApplicationReceipt'),
      fr: () => import('./pages/receipt/receipt.fr'),
      en: () => import('./pages/receipt/receipt.en'),
    }),
  },
  {
    path: '/candidature/:id/voeux/recu/:sequence',
    needs: 'getWishesReceipt',
    page: page({
      view: () => import('./pages/receipt/WishesReceipt'),
      fr: () => import('./pages/receipt/receipt.fr'),
      en: () => import('./pages/receipt/receipt.en'),
    }),
  },
  {
    path: `${paths.hosting}/:id/recu/:sequence`,
    needs: 'getChallengeReceipt',
    page: page({
      view: () => import('./pages/receipt/ChallengeReceipt'),
      fr: () => import('./pages/receipt/receipt.fr'),
      en: () => import('./pages/receipt/receipt.en'),
    }),
  },
  {
    path: paths.verification,
    label: 'verification',
    page: page({
      view: () => import('./pages/verification/VerificationPage'),
      fr: () => import('./pages/verification/verification.fr'),
      en: () => import('./pages/verification/verification.en'),
    }),
  },
];
