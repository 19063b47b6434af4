// Ranking challenges, in English.
import type { WishesWords } from './wishes.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const wishesEn: WishesWords = {
  title: 'My wishes',
  mySpace: 'My space',
  application: 'My application',
  lead: (min, max) =>
    `Rank ${min} to ${max} challenges, the most wished for first. You may change the order until the period ends; what you save last counts.`,
  opens: 'Opens',
  closes: 'Ends',
  timeLeft: 'Time left',
  saved: 'Last saved',
  neverSaved: 'never',
  rankedTitle: 'My ranking',
  rankedEmpty: 'You have not ranked a challenge yet. Add some from the list below.',
  rankedHelp:
    'The buttons “Move up” and “Move down” change the order. With a mouse, you may also drag a challenge.',
  availableTitle: 'Challenges to rank',
  availableEmpty: 'Every challenge is ranked.',
  noChallenge: 'No challenge is published for the moment.',
  full: (max) => `You ranked ${max} challenges, the most allowed. Remove one to add another.`,
  rank: (n) => `Wish no. ${n}`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  add: 'Add to my wishes',
  upLabel: (name) => `Move up ${name}`,
  downLabel: (name) => `Move down ${name}`,
  removeLabel: (name) => `Remove ${name} from my wishes`,
  addLabel: (name) => `Add to my wishes: ${name}`,
  read: (name) => `Read the challenge ${name}`,
  readShort: 'Read the challenge',
  fits: 'a post accepts your track',
  fitsNot: 'no post accepts your tracks',
  receipt: 'Signed receipt of these wishes',
  noPostTitle: (tracks) => `No post accepts the track: ${tracks.join(', ')}`,
  noPostOther: (tracks) =>
    `Your wishes remain possible for your other track (${tracks.join(', ')}). Rank preferably challenges with a post that accepts it.`,
  noPostAtAll:
    'You may rank challenges, but no place can be offered to you with the posts published to this day. Posts may still change: we advise you to save your wishes all the same, and to talk about it with the programme team.',
  noPostContact: 'Write to the programme team',
  closeReading: 'Close this challenge',
  postsTitle: 'Posts',
  unknown: 'A challenge that is no longer offered',
  broken: {
    withdrawn: 'This challenge is withdrawn: this wish no longer holds.',
    dropped: 'This post is dropped: this wish no longer holds.',
    no_post:
      'No post of this challenge accepts your tracks any more: this wish can no longer give you a seat.',
  },
  announceRank: (name, rank, all) => `${name} is now your wish no. ${rank} out of ${all}.`,
  announceRemoved: (name) => `${name} is no longer among your wishes.`,
  save: 'Save my wishes',
  saving: 'Saving…',
  unsaved: 'Your changes are not saved yet.',
  upToDate: (n) => `Your ${plural(n, 'wish is', 'wishes are')} saved.`,
  savedNow: (n) => `${plural(n, 'wish', 'wishes')} saved. A mail confirms it.`,
  tooFew: (min, n) => `Rank at least ${min} challenges: there are ${n}.`,
  stale:
    'Your wishes were changed elsewhere in the meantime. The saved order is shown: check it, then save again if needed.',
  notOpen: 'You cannot rank challenges for the moment',
  notOpenYet: (when) => `Wishes open on ${when}, for shortlisted people.`,
  closed: (when) => `The period of wishes ended on ${when}.`,
  notConcerned: 'Only shortlisted people rank challenges.',
  back: 'Back to my application',
};

export default wishesEn;
