// The words of the files of an application, in English.
import type { FileType } from '../../../lib/upload/checkFile';
import { sizeOf } from '../../../lib/upload/sizeOf';
import type { FilesWords } from './files.fr';

const listed = (types: readonly FileType[]) => types.map((type) => type.toUpperCase()).join(', ');
const files = (n: number) => (n === 1 ? `${n} file` : `${n} files`);

export const filesEn: FilesWords = {
  optional: '(optional)',
  limits: (types, most) =>
    `Accepted: ${listed(types)}. ${files(most)} at most, 10 MB each, 25 MB in all${
      types.includes('pdf') ? '; PDFs of 30 pages at most, without a password' : ''
    }.${
      types.some((type) => type !== 'pdf')
        ? ' Images are kept without their metadata (place, date, device), as soon as they are received.'
        : ''
    }`,
  shownToReaders:
    'The people who read your application without your name receive this document, renamed “piece-1.pdf”. A document can reveal who you are: remove your name, picture and contact details from the text and from the file’s properties before sending it.',
  hiddenFromReaders:
    'The people who read your application without your name do not receive this document: a document can reveal who you are. It is for the programme team only.',
  namedReading: 'The people who read your application receive this document, with its file name.',
  refused: (name, why) => `${name}: ${why}`,
  faults: (types, most) => ({
    type: `this type of file is not accepted (accepted: ${listed(types)}). Export your document in one of these formats.`,
    size: 'this file is larger than 10 MB. Make it smaller, then choose it again.',
    empty: 'this file is empty. Check that it opens on your device.',
    count: `this question takes ${files(most)} at most. Remove one first.`,
  }),
  onTheirWay: 'Files being sent',
  keptFiles: 'Saved files',
  states: {
    waiting: 'Waiting',
    sending: 'Sending',
    checking: 'Sent, being checked',
    failed: 'Failed',
  },
  scan: {
    pending: 'Saved. It will be scanned for viruses; you may submit without waiting.',
    clean: 'Saved, scanned for viruses: nothing found.',
    infected:
      'The virus scan found something dangerous: this file is shown to nobody but you. Remove it, then send a sound copy.',
    rejected:
      'The virus scan could not vouch for this file: it is shown to nobody but you. Remove it, then send a new copy.',
    unscanned: 'Saved. Not scanned: this portal has no virus scanner.',
  },
  scanOver: {
    pending: 'Saved. It will be scanned for viruses.',
    clean: 'Saved, scanned for viruses: nothing found.',
    infected:
      'The virus scan found something dangerous: this file is shown to nobody but you. Write to the programme team, who may ask you for a sound copy.',
    rejected:
      'The virus scan could not vouch for this file: it is shown to nobody but you. Write to the programme team, who may ask you for a new copy.',
    unscanned: 'Saved. Not scanned: this portal has no virus scanner.',
  },
  noAnswer: 'The file did not arrive: check your connection, then try again. The file stays here.',
  retry: 'Try again',
  giveUp: 'Give up',
  cancel: 'Cancel',
  remove: 'Remove',
  removed: (name) => `${name} is removed.`,
  notRemoved: (name) => `${name} could not be removed. Try again.`,
  count: (kept, sending) => {
    if (sending > 0) return `${files(sending)} being sent.`;
    return kept > 0 ? `${files(kept)} saved.` : 'No file.';
  },
  size: (bytes) => sizeOf(bytes, 'en'),
};
