// What was typed and not yet acknowledged by the server, kept on this device.
//
// Each tab keeps its own, under a lock that it holds as long as it lives: two tabs never overwrite one
// another, and what a closed or crashed one left behind is taken up by the next, once.
import { isEmpty, isObject, type JsonObject } from './mergePatch';
import type { HeldFields } from './types';

const prefix = 'portail:draft:';

/** Whose draft of what: a copy never shows up for somebody else or under other questions. */
export interface CopyKey {
  /** The account's id. */
  user: string;
  /** Kind and id of the object: `dossier/018f…`. */
  object: string;
  /** Of what the answers belong to: those to another form are not shown under this one. */
  version: string;
}

export interface Copy {
  /** The unsent merge patch. */
  patch: JsonObject;
  /** What the server held under each of its leaves when they were typed. */
  base: JsonObject;
  /** What cannot be sent as it is. */
  held?: HeldFields;
  /** What was sent without an answer: found on the server, it is no change of somebody else’s. */
  ours?: JsonObject;
}

/** One draft's place in this device's storage. */
export class LocalCopy {
  readonly #place: string;
  readonly #key: string;
  #living: AbortController | undefined;

  /** `tab` is one of its own, unless all share a place. */
  constructor({ user, object, version }: CopyKey, tab: string = crypto.randomUUID()) {
    this.#place = `${prefix}${user}:${object}:${version}:`;
    this.#key = this.#place + tab;
  }

  /** This one is alive; `take` is given what those that are not any more left behind. */
  open(take: (left: Copy) => void): void {
    this.close();
    const living = new AbortController();
    this.#living = living;
    const others = keys().filter((key) => key.startsWith(this.#place) && key !== this.#key);
    const takeUp = (key: string) => {
      const left = read(key);
      remove(key);
      if (left) take(left);
    };
    // Without locks, nothing tells a living tab from a closed one: better twice than lost.
    if (!('locks' in navigator)) {
      others.forEach(takeUp);
      return;
    }
    void lock(this.#key, living.signal, () => new Promise((done) => onAbort(living.signal, done)));
    for (const key of others) void lock(key, living.signal, () => takeUp(key));
  }

  /** What is left behind may be taken up by another. */
  close(): void {
    this.#living?.abort();
    this.#living = undefined;
  }

  /** What this one wrote. */
  read(): Copy | undefined {
    return read(this.#key);
  }

  write(copy: Copy): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(copy));
    } catch {
      // Storage full or forbidden: the server's copy remains, and the status says when it lags.
    }
  }

  remove(): void {
    remove(this.#key);
  }
}

function onAbort(signal: AbortSignal, done: (value?: unknown) => void): void {
  if (signal.aborted) done();
  else signal.addEventListener('abort', done, { once: true });
}

/** Waits for the lock unless this tab leaves first. */
async function lock(key: string, signal: AbortSignal, hold: () => unknown): Promise<void> {
  try {
    await navigator.locks.request(key, { signal }, async () => {
      await hold();
    });
  } catch {
    // Left before its turn.
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key: string): Copy | undefined {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!isObject(copy) || !isObject(copy.patch) || !isObject(copy.base)) return undefined;
    const held = isObject(copy.held) ? (copy.held as unknown as HeldFields) : {};
    const ours = isObject(copy.ours) ? copy.ours : {};
    return { patch: copy.patch, base: copy.base, held, ours };
  } catch {
    return undefined;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage forbidden: nothing was kept either.
  }
}

/** Whether something typed on this device is on no server yet. */
export function hasUnsent(): boolean {
  return keys().some((key) => {
    const copy = read(key);
    return copy && (!isEmpty(copy.patch) || Object.keys(copy.held ?? {}).length > 0);
  });
}

/** Forgets every draft kept on this device: at sign-out, since computers are shared. */
export function clearAllLocalCopies(): void {
  keys().forEach(remove);
}
