// What is said of a call, in English.
import type { CallsWords } from './calls.fr';

export const callsEn: CallsWords = {
  states: { upcoming: 'Not open yet', open: 'Open', closed: 'Closed' },
  opens: 'Opens',
  opened: 'Open since',
  closes: 'Ends',
  timeLeft: 'Time left',
  opensIn: 'Before it opens',
  change: 'Changes of date',
  changesCaption: (what) => `Changes of the end: ${what}`,
  changeColumns: ['Published on', 'Reason', 'End announced before', 'New end'],
  apply: 'Submit my application',
  resume: 'Resume my application',
  follow: 'Follow my application',
  details: 'Read the conditions of the call',
  windows: {
    applications: 'Applications',
    wishes: 'Wishes of shortlisted people',
    challenges: 'Challenges',
  },
  calendarTitle: 'Calendar of the cohort',
  calendarCaption: (promotion) => `Calendar: ${promotion}`,
  calendarColumns: ['Step', 'Date', 'Where we stand'],
  calendarStates: { past: 'past', now: 'under way', next: 'to come' },
  steps: {
    applications: 'Applications',
    shortlist: 'Shortlist announced',
    reveal: 'Challenges published',
    wishes: 'Wishes of shortlisted people',
    result: 'Teams announced',
    announced: 'Announced date',
    immersion: 'Immersions start',
  },
  toBeAnnounced: 'date to be announced',
  fromTo: (from, to) => `from ${from} to ${to}`,
  challengesBefore: (n) =>
    n === 1 ? '1 challenge is being prepared.' : `${n} challenges are being prepared.`,
  challengesAppear: (when) => `Challenges will be published on ${when}.`,
  challengesAfter: 'The challenges are published.',
  seeChallenges: 'See the challenges',
  forHosts: 'This call is for administrations.',
};

export default callsEn;
