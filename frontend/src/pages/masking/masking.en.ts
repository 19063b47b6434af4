// Masking what says who wrote an application, in English.
import type { MaskingWords } from './masking.fr';

const maskingEn: MaskingWords = {
  here: 'Anonymity',
  title: (number) => `Anonymity of application ${number}`,
  back: (number) => `Application ${number}`,
  lead: 'Name, address, employers and schools are hidden from readers. The answers remain: mask the passages that say who wrote them. “[passage masqué]” will be read in their place.',
  looked: (sequence) =>
    sequence > 1 ? `Submission ${sequence} was looked at.` : 'This submission was looked at.',
  toLook: (sequence) =>
    sequence > 1
      ? `Nobody looked at submission ${sequence} yet. What was masked in the one before stays masked wherever the same words are found: check, then save.`
      : 'Nobody looked at this submission yet. Save, even if there is nothing to mask.',
  named: 'This call is read with names: nothing is masked.',
  answers: 'Answers',
  noAnswer: 'No answer.',
  asWritten: 'Answer as it was submitted',
  howToSelect: 'Select a passage with the mouse or the keyboard (shift and arrows), then mask it.',
  maskSelection: 'Mask the selection',
  selectFirst: 'First select a passage in the answer.',
  suggested: 'Perhaps to mask',
  because: (words, why) => `“${words}” (${why})`,
  quoted: (words) => `“${words}”`,
  why: {
    name: 'name',
    contact: 'contact',
    employer: 'employer',
    school: 'school',
    link: 'link or address',
  },
  maskThis: (words) => `Mask ${words}`,
  maskedTitle: 'Masked passages',
  unmask: (words) => `Unmask ${words}`,
  preview: 'What will be read',
  save: (n) => (n === 1 ? 'Save the masked passage' : `Save the ${n} masked passages`),
  saveNone: 'Save: nothing to mask',
  unsaved: 'These changes are not saved yet.',
  files: 'Files',
  filesLead:
    'A document may say who wrote it in many ways. Open it before showing it. Readers never see its original name.',
  noFile: 'No file of this application is meant for readers.',
  cleared: 'Shown to readers.',
  hidden: 'Hidden from readers.',
  clear: (name) => `Show ${name}`,
  hide: (name) => `Hide ${name}`,
};

export default maskingEn;
