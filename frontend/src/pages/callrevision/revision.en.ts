// A new version of a published form, in English.
import { callEditorEn } from '../calleditor/calleditor.en';
import type { RevisionWords } from './revision.fr';

const revisionEn: RevisionWords = {
  editor: callEditorEn,
  title: 'Change the form',
  stillDraft: 'This call is still a draft: its form is changed directly.',
  lead: 'The form is published: people may have answered it already. A new version may reword, raise a limit, make an answer optional, add an optional question or a possible answer. It removes nothing and requires nothing more.',
  publishTitle: 'New version',
  nothingChanged: 'Nothing is changed yet.',
  whats: { step: 'Step', question: 'Question', statement: 'Condition' },
  changes: {
    added: (what, name) => `${what} added: ${name}`,
    changed: (what, name) => `${what} changed: ${name}`,
    moved: (what, name) => `${what}: the order changes from “${name}” on`,
  },
  reason: 'Reason',
  reasonHint: 'Public: it stands in the call’s history.',
  reasonMissing: {
    fr: 'Give the reason in French.',
    en: 'Give the reason in English.',
  },
  publish: 'Publish this version',
  ask: 'Publish this version of the form?',
  final:
    'It replaces the one before for every draft. Applications already submitted stay complete and keep their answers.',
  confirm: 'Publish the new version',
  done: (version) => `Version ${version} of the form is published`,
  doneText: 'People see it from now on, and the public history of the call says why.',
  see: 'Back to the call',
  stale:
    'Somebody else published a version while you were writing. Read the call again before you start over.',
};

export default revisionEn;
