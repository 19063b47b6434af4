// The sign-in page in English.
import type { SignInWords } from './signin.fr';

const signInEn: SignInWords = {
  title: 'Sign in',
  description:
    'Sign in to the portal with a code or a link received by e-mail, without a password.',
  lead: 'Give your e-mail address: you will receive a six-digit code and a link. There is no password, and no account to create first.',
  allRequired: 'All fields are required.',
  email: 'E-mail address',
  emailHint: 'Expected format: name@domain.com',
  emailMissing: 'Type your e-mail address, for example name@domain.com.',
  ask: 'Receive a sign-in code',
  codeTitle: 'Type the code you received',
  sent: (email) => `A mail left for ${email}.`,
  sentAgain: (email) => `A new mail left for ${email}. The previous code is replaced.`,
  useLink: 'You may also follow the link of the mail, in this same browser.',
  demoCode: 'In a demonstration no mail leaves: the code is read on the page',
  demoMails: 'Mails of the demonstration',
  code: 'Six-digit code',
  codeHint: 'Example: 012345. The code serves once.',
  codeMissing: 'Type the six digits of the code, for example 012345.',
  validFor: 'Validity of the code:',
  expired: 'This code has expired. Ask for a new one.',
  signIn: 'Sign in',
  resend: 'Receive a new code',
  otherAddress: 'Change the address',
  linkTitle: 'Confirm that you sign in',
  linkLead:
    'You followed the link received by e-mail. To open your session in this browser, confirm.',
  linkFailed: 'Ask for a new link',
  tooMany: (wait) => `You may ask for another one in ${wait}.`,
  already: (who) => `You are signed in with the address ${who}.`,
  goOn: 'Continue',
  signOut: 'Sign out to change account',
  afterwards: 'Once signed in, you will come back to the page that you asked for.',
  privacy: 'How is your data used?',
};

export default signInEn;
