// Checking a receipt, in English.
import receiptEn from '../receipt/receipt.en';
import type { VerificationWords } from './verification.fr';

const verificationEn: VerificationWords = {
  title: 'Check a receipt',
  lead: 'The portal gives a signed receipt to whoever submits an application or a challenge, or saves their wishes. This page says whether a receipt is genuine. Nothing of what you check is kept.',
  file: 'Choose the receipt’s file, or drop it in this frame',
  fileHint: 'The .json file downloaded from the “Receipt” page. 64 kB at most.',
  text: 'Or paste the receipt’s text',
  textHint: 'The whole text, with nothing changed.',
  check: 'Check this text',
  checking: 'Checking…',
  empty:
    'This receipt is empty. Choose the file downloaded from the “Receipt” page, or paste its whole text.',
  tooLarge: 'This is too long for a receipt: 64 kB at most. Make sure that it is the right file.',
  verdicts: {
    genuine: 'This receipt is genuine',
    altered: 'This receipt was changed',
    unknown_key: 'This receipt does not come from this portal',
    out_of_use: 'The date of this receipt does not fit',
    not_a_receipt: 'This is not a receipt',
  },
  howTitle: 'What the check proves',
  how: 'The portal signs each receipt at the moment of submitting, with a key that it alone holds. One changed character makes the signature wrong. The receipt holds the fingerprint of what was submitted, not its content.',
  keys: 'Anybody can make this check without us, with',
  keysLink: 'the list of published keys (JSON)',
  offline: 'The portal’s command makes it without a connection:',
  receipt: receiptEn,
};

export default verificationEn;
