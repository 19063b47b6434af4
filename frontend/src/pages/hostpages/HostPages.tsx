// The pages of the choice of challenges and of hosts, told apart here: the frame, which everybody loads,
// knows one page for all of them.
import { matchPath, useLocation } from 'react-router';
import { page, PageView, type Page } from '../../lib/page';
import { paths } from '../../navigation';

const hearings = {
  fr: () => import('../hearings/hearings.fr'),
  en: () => import('../hearings/hearings.en'),
};
const meetings = {
  fr: () => import('../meetings/meetings.fr'),
  en: () => import('../meetings/meetings.en'),
};
const welcome = {
  fr: () => import('../welcome/welcome.fr'),
  en: () => import('../welcome/welcome.en'),
};

const juror = {
  fr: () => import('../juror/juror.fr'),
  en: () => import('../juror/juror.en'),
};
const assignment = {
  fr: () => import('../assignment/assignment.fr'),
  en: () => import('../assignment/assignment.en'),
};

/** By their address; the first that fits. */
const pages: readonly (readonly [path: string, page: Page])[] = [
  [
    paths.jury,
    page({
      view: () => import('../jury/JuryPage'),
      fr: () => import('../jury/jury.fr'),
      en: () => import('../jury/jury.en'),
    }),
  ],
  [
    `${paths.hostChallenges}/:id/audition`,
    page({ view: () => import('../hearings/ConvenePage'), ...hearings }),
  ],
  [paths.hearings, page({ view: () => import('../hearings/HearingsPage'), ...hearings })],
  [`${paths.hearings}/:id`, page({ view: () => import('../hearings/HearingPage'), ...hearings })],
  [
    `${paths.hosting}/:id/echanges`,
    page({
      view: () => import('../threads/HostThreadPage'),
      fr: () => import('../threads/thread.fr'),
      en: () => import('../threads/thread.en'),
    }),
  ],
  [
    `${paths.threads}/defi/:id`,
    page({
      view: () => import('../inbox/TeamHostThreadPage'),
      fr: () => import('../inbox/inbox.fr'),
      en: () => import('../inbox/inbox.en'),
    }),
  ],
  [
    `${paths.hosting}/:id/modifier`,
    page({
      view: () => import('../challengerevision/RequestPage'),
      fr: () => import('../challengerevision/revision.fr'),
      en: () => import('../challengerevision/revision.en'),
    }),
  ],
  [
    `${paths.hosting}/:id/candidatures`,
    page({ view: () => import('../meetings/MeetingsPage'), ...meetings }),
  ],
  [
    `${paths.hosting}/:id/candidatures/:dossier`,
    page({ view: () => import('../meetings/MeetingPage'), ...meetings }),
  ],
  [paths.vetoes, page({ view: () => import('../meetings/VetoesPage'), ...meetings })],
  [paths.juror, page({ view: () => import('../juror/JurorPage'), ...juror })],
  [`${paths.juror}/:id`, page({ view: () => import('../juror/WelcomePage'), ...juror })],
  [
    `${paths.juror}/:id/entrainement/:n`,
    page({ view: () => import('../juror/PracticePage'), ...juror }),
  ],
  [paths.assignment, page({ view: () => import('../assignment/ReadersPage'), ...assignment })],
  [
    `${paths.assignment}/repartition`,
    page({ view: () => import('../assignment/AssignmentPage'), ...assignment }),
  ],
  [paths.conflicts, page({ view: () => import('../assignment/ConflictsPage'), ...assignment })],
  [paths.arrivals, page({ view: () => import('../welcome/ArrivalsPage'), ...welcome })],
  [`${paths.arrivals}/:id`, page({ view: () => import('../welcome/ArrivalPage'), ...welcome })],
  [
    '/candidature/:id/consultations',
    page({
      view: () => import('../disclosures/DisclosuresPage'),
      fr: () => import('../disclosures/disclosures.fr'),
      en: () => import('../disclosures/disclosures.en'),
    }),
  ],
];

export default function HostPages() {
  const { pathname } = useLocation();
  const found = pages.find(([path]) => matchPath(path, pathname));
  return found && <PageView page={found[1]} />;
}
