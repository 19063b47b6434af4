// Extensions, for everybody or for one person, in English.
import { wallTimeEn } from '../programme/calls/wallTime.en';
import type { ExtensionWords } from './extension.fr';

const people = (n: number) => (n === 1 ? `${n} person` : `${n} people`);

const extensionEn: ExtensionWords = {
  wallTime: wallTimeEn,
  inLanguage: (label, lang) => `${label} (in ${lang === 'fr' ? 'French' : 'English'})`,
  stillDraft: 'This call is still a draft: its dates are changed directly, in its calendar.',
  extendTitle: 'Extend',
  window: 'Period to extend',
  windows: {
    applications: 'Applications',
    challenges: 'Submission of challenges',
    wishes: 'Wishes',
  },
  standing: {
    upcoming: (end) => `The period is not open yet. Announced end: ${end}.`,
    open: (end) => `The period is open. Announced end: ${end}.`,
    closed: (end) => `The period is closed. It ran until ${end}.`,
  },
  alreadyExtended: (n) =>
    n === 1 ? 'It was extended once already.' : `It was extended ${n} times already.`,
  released:
    'The shortlist is released: an application submitted now could no longer be read. Applications are not extended any more.',
  newEnd: 'New end',
  motive: 'Reason',
  motiveHint: 'Public: it stands on the call’s page and in the mails.',
  endMissing: 'Give the day and hour of the new end.',
  endTooEarly: 'The new end must come after the announced end and after now.',
  motiveMissing: {
    fr: 'Give the reason in French.',
    en: 'Give the reason in English.',
  },
  previewTitle: 'What everyone will read',
  before: 'End announced so far',
  after: 'New end',
  toWrite: 'to be written',
  reopens:
    'The period opens again as soon as this is published: drafts can be changed and submitted again.',
  toldOf: (drafts, submitted, withdrawn) =>
    drafts + submitted + withdrawn === 0
      ? 'Nobody has an application in this call: no mail leaves.'
      : `A mail leaves to ${people(drafts + submitted + withdrawn)}: ${drafts} with a draft, ${submitted} with a submitted application, ${withdrawn} with a withdrawn one.`,
  extend: 'Extend the period',
  extendAsk: 'Publish this extension?',
  extendFinal:
    'A published extension is neither taken back nor shortened. It joins the public history of the call, with its reason.',
  extendConfirm: 'Publish the extension',
  extendConfirmMails: (n) =>
    n === 0
      ? 'Publish the extension'
      : n === 1
        ? 'Publish the extension and send 1 mail'
        : `Publish the extension and send ${n} mails`,
  extended: 'The period is extended',
  extendedTo: (end) => `It now runs until ${end}.`,
  mailsLeave: (n) => (n === 0 ? 'No mail leaves.' : `Mails are leaving: ${people(n)}.`),
  seePublic: 'See the call’s public page',
  seeCall: 'Back to the call',
  grantTitle: 'Individual extension',
  grantLead:
    'An individual extension gives another end to one person, with a reason. It is not public: the person reads it, and the programme team keeps a record of it.',
  grantCandidatesOnly: 'An individual extension is given in a call for candidates.',
  grantNew: 'Grant an extension',
  search: 'Find the person',
  searchHint: 'Application number, name or e-mail address',
  find: 'Search',
  found: (n, shown) =>
    n === 0
      ? 'Nobody matches among the applications of this call.'
      : n > shown
        ? `${people(n)}: the first ${shown}. Narrow the search.`
        : people(n),
  who: 'Person to whom it is granted',
  unnamed: 'No name given',
  applicantStates: {
    draft: 'draft',
    submitted: 'application submitted',
    withdrawn: 'application withdrawn',
  },
  personMissing: 'Find the person, then choose them in the list.',
  grantMotiveHint: 'The person reads it in their mail.',
  grant: 'Grant this extension',
  grantAsk: (name) => `Grant this extension to ${name}?`,
  grantText: (name, end) =>
    `${name} may change and submit their application until ${end}, and will be the only one after the announced end.`,
  grantFinal:
    'An extension once granted is not taken back. Your name is recorded, and a mail leaves to the person.',
  grantConfirm: 'Grant the extension and tell the person',
  granted: (name) => `The extension is granted to ${name}`,
  grantedTo: (end) => `Their end is now: ${end}. A mail tells them.`,
  grantAnother: 'Grant another extension',
  grantedTitle: 'Extensions granted',
  grantedCaption: 'To whom an extension is granted, until when, why and by whom',
  noneGranted: 'No individual extension is granted in this call.',
  columns: { who: 'Person', until: 'New end', why: 'Reason', by: 'Granted by' },
};

export default extensionEn;
