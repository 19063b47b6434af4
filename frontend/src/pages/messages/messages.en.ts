// The mails of the reader, in English.
import type { MessagesWords } from './messages.fr';

const messagesEn: MessagesWords = {
  title: 'My messages',
  description: 'The mails that the portal sent you.',
  lead: 'Here are the mails that the portal sent you, newest first.',
  empty: 'The portal has not written to you yet.',
  mySpace: 'My space',
  sentOn: (when) => `On ${when}`,
  states: {
    queued: 'waiting to be sent',
    sending: 'being sent',
    sent: 'sent',
    shown: 'to be read here only',
    failed: 'not delivered: check your address',
  },
  open: (subject) => `Open the page linked to the message “${subject}”`,
  openShort: 'Open the linked page',
  more: 'Show older messages',
};

export default messagesEn;
