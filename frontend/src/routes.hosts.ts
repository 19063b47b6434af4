// The addresses of the choice of challenges, of what hosts and candidates meet of each other, of arrivals,
// and of those who read and judge.
import { page } from './lib/page';
import { paths } from './navigation';
import type { Route } from './routes';

/** One line each here, and one page that tells them apart. */
const addresses: readonly Pick<Route, 'path' | 'needs' | 'label'>[] = [
  { path: paths.jury, needs: 'listJury', label: 'jury' },
  { path: `${paths.hostChallenges}/:id/audition`, needs: 'putHearing' },
  { path: paths.hearings, needs: 'putGrid', label: 'hearings' },
  { path: `${paths.hearings}/:id`, needs: 'getHearing' },
  { path: `${paths.hosting}/:id/echanges`, needs: 'createChallengeMessage' },
  { path: `${paths.threads}/defi/:id`, needs: 'answerChallengeThread' },
  { path: `${paths.hosting}/:id/modifier`, needs: 'listRevisionRequests' },
  { path: `${paths.hosting}/:id/candidatures`, needs: 'listChallengeCandidates' },
  { path: `${paths.hosting}/:id/candidatures/:dossier`, needs: 'getChallengeCandidate' },
  { path: paths.vetoes, needs: 'listPendingVetoes', label: 'vetoes' },
  { path: paths.juror, needs: 'listReaderships', label: 'juror' },
  { path: `${paths.juror}/:id`, needs: 'getReadership' },
  { path: `${paths.juror}/:id/entrainement/:n`, needs: 'scorePractice' },
  { path: paths.assignment, needs: 'listReaders', label: 'assignment' },
  { path: `${paths.assignment}/repartition`, needs: 'proposeAssignment' },
  { path: paths.conflicts, needs: 'listConflicts', label: 'conflicts' },
  { path: paths.arrivals, needs: 'listArrivals', label: 'arrivals' },
  { path: `${paths.arrivals}/:id`, needs: 'getArrival' },
  { path: '/candidature/:id/consultations', needs: 'listDisclosures' },
];

const hostPages = page({
  view: () => import('./pages/hostpages/HostPages'),
  // Their words come with each of them.
  fr: () => Promise.resolve({ default: {} }),
  en: () => Promise.resolve({ default: {} }),
});

export const hostRoutes: readonly Route[] = addresses.map((address) => ({
  ...address,
  page: hostPages,
}));
