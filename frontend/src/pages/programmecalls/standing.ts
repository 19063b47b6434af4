// Where a call stands, in one word: a draft, or as its main window.
import { mainWindow } from '../calls/current';
import type { Call, CallWindow } from '../programme/calls/queries';

export type Standing = 'draft' | CallWindow['state'];

export function standingOf(call: Call): Standing {
  if (call.status === 'draft') return 'draft';
  return mainWindow(call)?.state ?? 'closed';
}
