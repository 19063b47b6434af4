// A receipt, in English.
import type { ReceiptWords } from './receipt.fr';

const receiptEn: ReceiptWords = {
  titles: {
    application: (n) => `Receipt of submission no. ${n}`,
    wishes: (n) => `Receipt of wishes, list no. ${n}`,
    challenge: (n) => `Receipt of the challenge, submission no. ${n}`,
  },
  backs: { application: 'My application', wishes: 'My wishes', challenge: 'My challenge' },
  backTo: {
    application: 'Back to my application',
    wishes: 'Back to my wishes',
    challenge: 'Back to my challenge',
  },
  lead: 'This signed receipt proves what the portal received, and when. Keep its file: it can be checked even without us. It holds neither your name nor your address.',
  what: 'Subject',
  kinds: {
    application: (n) => `application, submission no. ${n}`,
    wishes: (n) => `wishes, list no. ${n}`,
    challenge: (n) => `challenge, submission no. ${n}`,
  },
  number: 'Application number',
  challenge: 'Challenge',
  received: 'Received on',
  exactly: (time) => `exact time: ${time}`,
  call: 'Call',
  issuer: 'Portal',
  content: 'Fingerprint of the content (SHA-256)',
  file: (n, of) => (of === 1 ? 'Attachment' : `Attachment no. ${n}`),
  fileFacts: (question, weight) => `question “${question}”, ${weight}, fingerprint (SHA-256):`,
  key: 'Signing key',
  signature: 'Signature (Ed25519):',
  download: 'Download the signed receipt (JSON)',
  print: 'Print this page',
  checkTitle: 'How to check it',
  checkText: 'Drop the downloaded file on the page',
  checkLink: 'Check a receipt',
  checkOffline: 'Without a connection, the portal’s command makes the same check:',
};

export default receiptEn;
