// Checking and publishing a call, in English.
import { callEditorEn } from '../calleditor/calleditor.en';
import type { PublishCallWords } from './publishcall.fr';

const publishCallEn: PublishCallWords = {
  title: 'Check and publish',
  untitled: callEditorEn.untitled,
  parts: callEditorEn.parts,
  colon: ': ',
  problems: {
    title: (n) =>
      n === 1 ? 'One problem prevents publishing' : `${n} problems prevent publishing`,
    none: 'Nothing prevents publishing.',
  },
  warnings: {
    title: (n) =>
      n === 1 ? 'One point deserves a second look' : `${n} points deserve a second look`,
    none: 'Nothing else deserves a second look.',
  },
  notReady: 'Correct these problems, then come back here: the check is made again by itself.',
  preview: 'Read the preview again before publishing',
  publishTitle: 'Publication',
  publish: 'Publish this call',
  ask: 'Publish this call?',
  becomesPublic:
    'Public at once: the call’s page, its calendar, tracks, conditions, questions and rubric.',
  window: (opens, closes) => `It opens on ${opens} and runs until ${closes}.`,
  noLongerChanges:
    'No longer change: dates, except by a public extension with its reason; tracks, rubric, wishes. The form changes only by a new public version, with nothing removed.',
  told: 'Nobody receives a mail: the call appears on the portal.',
  confirm: 'Publish the call now',
  done: 'The call is published',
  doneText: {
    upcoming: 'Everybody can read its page. Applications open on the date announced.',
    open: 'Everybody can read its page, and the period is open from now on.',
    closed: 'Everybody can read its page.',
  },
  already: 'This call is already published.',
  see: 'See the call in the team’s space',
  seePublic: 'See the call’s public page',
};

export default publishCallEn;
