// The challenges, in English.
import type { ChallengesWords } from './challenges.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const challengesEn: ChallengesWords = {
  title: 'Challenges',
  description: 'The challenges that administrations propose: posts, places, projects.',
  lead: 'Each challenge is a public interest project of an administration, which hosts a team of two or three people.',
  prepared: (n) => `${plural(n, 'challenge is', 'challenges are')} being prepared.`,
  preparedNone: 'Challenges are being selected.',
  visibleAt: 'They will be published on',
  notYet: 'No challenge is published for the moment.',
  search: 'Search for a challenge',
  searchHint: 'Name, administration, town or expertise. Accents do not matter.',
  find: 'Search',
  track: 'Track sought',
  anyMinistry: 'All ministries',
  place: 'Place of work',
  anyPlace: 'All places',
  anyTrack: 'All tracks',
  promotion: 'Cohort',
  anyPromotion: 'All cohorts',
  clear: 'Clear search and filters',
  count: (n, total) =>
    n === total
      ? plural(n, 'challenge', 'challenges')
      : `${plural(n, 'challenge', 'challenges')} out of ${total}`,
  none: 'No challenge matches. Try fewer words or other filters.',
  posts: (n) => plural(n, 'post', 'posts'),
  sites: 'Places',
  noSite: 'not given',
  administration: 'Host administration',
  ministry: 'Ministry',
  status: 'State',
  statuses: {
    draft: 'Draft',
    submitted: 'Submitted, being examined',
    kept: 'Kept, not published yet',
    not_kept: 'Not kept',
    published: 'Published',
    withdrawn: 'Withdrawn',
  },
  months: (n) => `${n} months`,
  video: 'Watch the video that presents it',
  withdrawnSince: 'This challenge is withdrawn: it can no longer be chosen. Withdrawn on',
  changesTitle: 'What changed since the publication',
  changeReason: 'Reason',
  startsOn: 'Start of the immersion',
  length: 'Length',
  peers: 'Peers in the organisation',
  software: 'Business software',
  visibleLater: 'This challenge is not public yet. It will be on',
  postsTitle: 'Posts',
  postsCaption: (name) => `Posts of the challenge ${name}`,
  postsColumns: ['Post', 'Track', 'Expertise', 'Needed by the team'],
  post: (n) => `Post ${n}`,
  noPost: 'The posts are not described yet.',
  noTrack: 'outside the five tracks',
  noExpertise: 'not given',
  required: 'yes',
  notRequired: 'no',
  or: ' or ',
  aboutTitle: 'The challenge',
  unpublished: 'not published',
  unpublishedNote: (names) =>
    `The administration did not publish the text of these sections: ${names}.`,
  nothingWritten: 'No text comes with this challenge.',
};

export default challengesEn;
