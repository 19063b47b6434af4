// The words of the demonstration’s bar, in English.
import type { DemoWords } from './demo.fr';

export const demoEn: DemoWords = {
  label: 'Demonstration',
  dated: (when) => `It is ${when}.`,
  controls: 'Change the date or the person',
  mails: 'Mails of the demonstration',
  dateLegend: 'Date of the demonstration',
  milestone: 'Step of the calendar',
  current: 'current step',
  move: 'Go to this step',
  back: 'Going back to this step discards what follows',
  confirmBack: 'Discard and go back to this step',
  cancel: 'Cancel',
  moved: (when) => `The demonstration is now at ${when}.`,
  moving: 'Changing the date…',
  people: 'Sign in as',
  peopleHelp: 'These people are fictional. One click stands for signing in by e-mail.',
  signedInAs: (name) => `You are using the account of ${name}.`,
  skipped: 'Acts of the story left out, because you acted before them',
  failed: 'The change could not be made. Try again.',
};
