// Exchanges between a candidate and the programme team, in English.
import { filesEn } from '../dossier/fields/files.en';
import type { ThreadWords } from './thread.fr';

export const threadEn: ThreadWords = {
  title: 'Messages with the programme team',
  mySpace: 'My space',
  application: 'My application',
  lead: (number) =>
    `Ask here anything about your application ${number}, before or after you submit it. Only the programme team reads these messages: neither those who read applications, nor the juries.`,
  list: 'Messages, oldest first',
  you: 'You',
  team: 'The programme team',
  portal: 'The portal',
  member: (name) => `The programme team (${name})`,
  candidate: 'The candidate',
  host: 'The administration',
  hostLead: (name) =>
    `Ask here anything about your challenge “${name}”. The programme team and the members of your administration read these messages; the juries do not.`,
  hosting: 'My challenges',
  fresh: 'New',
  kinds: {
    request: 'Request for a supplement',
    addendum: 'Supplement to the application',
    notice: 'Automatic message',
    publication: 'Answer published for everybody, on the page of the call',
  },
  term: 'Answer expected at the latest',
  supplementStates: {
    pending: 'Waiting for your answer.',
    given: 'Supplement received.',
    expired: 'The term has passed without an answer.',
  },
  states: {
    candidate: {
      empty: 'No message yet.',
      waiting_team: (age) => `Your message has waited for the team’s answer for ${age}.`,
      waiting_candidate: 'The programme team wrote to you. You may answer.',
      closed: 'This exchange is closed. Writing a message opens it again.',
    },
    host: {
      empty: 'No message yet.',
      waiting_team: (age) => `Your message has waited for the team’s answer for ${age}.`,
      waiting_candidate: 'The programme team wrote to you. You may answer.',
      closed: 'This exchange is closed. Writing a message opens it again.',
    },
    team: {
      empty: 'No message yet.',
      waiting_team: (age) => `A question has waited for an answer for ${age}.`,
      waiting_candidate: 'The team answered: it is now up to the administration.',
      closed: 'This exchange is closed. A new message opens it again.',
    },
    programme: {
      empty: 'No message yet.',
      waiting_team: (age) => `A question has waited for an answer for ${age}.`,
      waiting_candidate: 'The team answered: it is now up to the candidate.',
      closed: 'This exchange is closed. A new message opens it again.',
    },
  },
  underAMinute: 'less than a minute',
  supplementTitle: 'You are asked for a supplement',
  supplementHelp:
    'What you submitted does not change: your supplement is added beside it, with its date. Once sent, it no longer changes.',
  supplementLabel: 'Your supplement',
  supplementSend: 'Send my supplement for good',
  supplementSent: 'Your supplement is received.',
  filesLabel: 'Your documents (optional)',
  filesAbout:
    'The programme team receives these documents with your supplement, and not before. The people who read applications do not receive them.',
  filesOnTheirWay:
    'A file has not arrived yet: wait until it is sent, try again or give it up, then send your supplement.',
  files: {
    ...filesEn,
    scan: {
      ...filesEn.scan,
      pending:
        'Saved. It will be scanned for viruses; you may send your supplement without waiting.',
    },
  },
  givenFiles: {
    ...filesEn,
    scan: {
      pending: 'Sent. It will be scanned for viruses; the team can read it afterwards.',
      clean: 'Sent, scanned for viruses: nothing found.',
      infected:
        'The virus scan found something dangerous: this file is shown to nobody but you. Write to the team to send another one.',
      rejected:
        'The virus scan could not vouch for this file: it is shown to nobody but you. Write to the team to send another one.',
      unscanned: 'Sent. Not scanned: this portal has no virus scanner.',
    },
  },
  unsentFiles:
    'These files were not sent before the term passed: nobody but you sees them. You may remove them.',
  unsentList: 'Files that were not sent',
  writeTitle: 'Write to the team',
  writeLabel: 'Your message',
  writeHint: '4,000 characters at most.',
  send: 'Send the message',
  sent: 'Your message is sent.',
  kept: 'Your text is kept on this device until it is sent.',
  needText: 'Write your message.',
  changedTitle: 'This exchange changed while you were writing',
  changedText:
    'Nothing was sent, and your text is kept. Read the messages above again, then send once more if your text still fits.',
};

export default threadEn;
