// Where a draft stands, in English.
import type { AutosaveWords } from './autosave.fr';

export const autosaveEn: AutosaveWords = {
  idle: 'Your answers are saved as you type.',
  pending: 'Changes to save…',
  saving: 'Saving…',
  saved: 'Draft saved',
  savedAt: (time) => `Draft saved at ${time}`,
  refused: 'Draft saved, except the answers to correct. They are kept on this device.',
  'signed-out':
    'Your session has ended. What you type is kept on this device, and will be sent once you sign in.',
  elsewhere:
    'This draft was just changed in another window or on another device: its answers are shown here.',
  offline:
    'Offline. Your answers are kept on this device and will be sent when the connection is back.',
  conflict: 'This draft was changed elsewhere. Choose the version to keep.',
  error: 'Saving failed. Your answers are kept on this device.',
  retry: 'Try again',
  keepMine: 'Keep what I typed here',
  takeTheirs: 'Take the version saved elsewhere',
};
