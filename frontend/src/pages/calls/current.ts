// Which call the portal puts forward, and what is said of a window.
import type { Call, CallWindow } from './queries';

/** The window of a call's own purpose: applications, or challenges. */
export function mainWindow(call: Call): CallWindow | undefined {
  const name = call.kind === 'candidates' ? 'applications' : 'challenges';
  return call.windows.find((window) => window.name === name);
}

export function windowNamed(call: Call, name: CallWindow['name']): CallWindow | undefined {
  return call.windows.find((window) => window.name === name);
}

/**
 * The call for candidates to put forward: the open one that ends first, else the next to open, else
 * the last that ended.
 */
export function currentCall(calls: readonly Call[]): Call | undefined {
  const forCandidates = calls.filter(({ kind }) => kind === 'candidates');
  const inState = (state: CallWindow['state']) =>
    forCandidates.filter((call) => mainWindow(call)?.state === state);
  return (
    inState('open').toSorted(by('closes_at'))[0] ??
    inState('upcoming').toSorted(by('opens_at'))[0] ??
    inState('closed').toSorted(by('closes_at')).at(-1)
  );
}

function by(key: 'opens_at' | 'closes_at') {
  return (a: Call, b: Call) => Date.parse(a[key]) - Date.parse(b[key]);
}

/** One extension with the end that it moved. */
export interface Change {
  publishedAt: string;
  before: string;
  after: string;
  motive: { fr: string; en: string };
}

/** The history of a window's end, oldest first: each extension says what it moved from and to. */
export function changesOf(window: CallWindow): Change[] {
  let before = window.announced_closes_at;
  return window.extensions
    .toSorted((a, b) => Date.parse(a.published_at) - Date.parse(b.published_at))
    .map(({ published_at, closes_at, motive }) => {
      const change = { publishedAt: published_at, before, after: closes_at, motive };
      before = closes_at;
      return change;
    });
}

/** Whether an instant opens one of the call's windows; most instants that people wait for are ends. */
export function isOpening(call: Call, iso: string): boolean {
  return call.windows.some(({ opens_at }) => Date.parse(opens_at) === Date.parse(iso));
}

/** Where an instant stands beside the portal's clock. */
export function isPast(iso: string, now: number): boolean {
  return Date.parse(iso) <= now;
}

/** The wishes of this call can no longer be ranked. */
export function wishesOver(call: Call | undefined): boolean {
  return call?.windows.some(({ name, state }) => name === 'wishes' && state === 'closed') ?? false;
}
