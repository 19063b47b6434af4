// Saves a draft as it is typed. No React here: useAutosave binds it to a component.
//
// Each change goes to this device's storage at once and to the server after a pause, as a merge patch
// on a known version. A patch whose answer is missing is sent again unchanged, with the same
// idempotency key, so that an acknowledgement lost on the way costs nothing; what is typed meanwhile
// waits its turn. A version conflict is merged field by field; only a field changed on both sides is
// put to the person.
import { newIdempotencyKey } from '../../api/fetch';
import { isTransient, noAnswer, retryAfter, ApiError } from '../../api/problem';
import type { LocalCopy } from './localCopy';
import { addPatch, applyPatch, isEmpty, pickLeaves, type JsonObject } from './mergePatch';
import { baseOf, extendBase, reconcile, type Conflict } from './reconcile';
import type {
  AutosaveSnapshot,
  AutosaveStatus,
  Read,
  SaveOutcome,
  Send,
  ServerState,
} from './types';

export interface AutosaverOptions<Values> {
  server: ServerState<Values>;
  copy: LocalCopy;
  /** Pause after the last change, in ms. */
  delay?: number;
  /** Pause before sending again what got no answer, in ms. */
  retryDelay?: number;
}

interface InFlight {
  patch: JsonObject;
  key: string;
  etag: string;
}

/** A request that outlives its page carries at most this many characters. */
const keepaliveLimit = 60_000;

export class Autosaver<Values extends object> {
  readonly #copy: LocalCopy;
  readonly #delay: number;
  readonly #retryDelay: number;
  readonly #listeners = new Set<() => void>();
  #server: ServerState<Values>;
  #send: Send<Values> | undefined;
  #read: Read<Values> | undefined;
  #unsent: JsonObject = {};
  #base: JsonObject = {};
  #conflicts: Conflict[] = [];
  #inFlight: InFlight | undefined;
  #sending = false;
  #delivery = Promise.resolve(false);
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: AutosaveSnapshot<Values>;

  constructor({ server, copy, delay = 800, retryDelay = 5000 }: AutosaverOptions<Values>) {
    this.#server = server;
    this.#copy = copy;
    this.#delay = delay;
    this.#retryDelay = retryDelay;
    const left = copy.read();
    if (left) this.#merge(left.patch, left.base);
    this.#snapshot = this.#show(this.#settledStatus('idle'));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): AutosaveSnapshot<Values> => this.#snapshot;

  /** Says how to send, and how to read again; may be called again at each render. */
  connect(send: Send<Values>, read?: Read<Values>): void {
    this.#send = send;
    this.#read = read;
  }

  /** Another request of this page made a new version: takes it, with what waits on top. */
  async refresh(): Promise<void> {
    await this.flush();
    // What got no answer yet will meet the new version by itself.
    if (!this.#read || this.#inFlight) return;
    const before = this.#server;
    const found = await this.#read().catch(() => undefined);
    // An answer that came meanwhile is as new; one still awaited will be.
    if (!found || this.#sending || this.#server !== before) return;
    this.#server = found;
    this.#merge(this.#unsent, this.#base);
    this.#keep();
    this.#tell(this.#settledStatus(this.#snapshot.status === 'idle' ? 'idle' : 'saved'));
  }

  /** Begins, or begins again: sends what an earlier visit left behind. */
  start(): void {
    this.#stopped = false;
    if (this.#conflicts.length === 0 && !isEmpty(this.#waiting())) this.#schedule(0);
  }

  /** Ends: sends what waits, without retrying. What gets no answer stays on this device. */
  stop(): void {
    this.#stopped = true;
    void this.flush({ keepalive: true });
  }

  /** Takes what was typed. */
  change(patch: JsonObject): void {
    this.#base = extendBase(this.#base, patch, this.#server.values as JsonObject);
    this.#unsent = addPatch(this.#unsent, patch);
    this.#keep();
    if (this.#conflicts.length > 0) {
      this.#tell('conflict');
    } else if (this.#sending) {
      this.#tell('saving');
    } else {
      this.#tell('pending');
      this.#schedule(this.#delay);
    }
  }

  /** Sends now all that waits; resolves when it is acknowledged, or cannot be. */
  async flush({ keepalive = false } = {}): Promise<AutosaveSnapshot<Values>> {
    while (await this.#deliverNext(keepalive));
    return this.#snapshot;
  }

  /** Decides every conflict for one side. */
  resolve(side: 'mine' | 'theirs'): void {
    if (side === 'theirs') {
      const lost = new Set(this.#conflicts.map(({ path }) => path.join('\0')));
      this.#unsent = pickLeaves(this.#unsent, (path) => !lost.has(path.join('\0')));
    }
    this.#conflicts = [];
    this.#base = baseOf(this.#unsent, this.#server.values as JsonObject);
    this.#keep();
    this.#tell(this.#settledStatus('saved'));
    this.#schedule(0);
  }

  #nextInFlight(): InFlight | undefined {
    if (isEmpty(this.#unsent)) return undefined;
    const next = { patch: this.#unsent, key: newIdempotencyKey(), etag: this.#server.etag };
    this.#unsent = {};
    return next;
  }

  /** Joins the delivery under way, or starts one. True when the server acknowledged something. */
  #deliverNext(keepalive: boolean): Promise<boolean> {
    if (this.#sending) return this.#delivery;
    clearTimeout(this.#timer);
    if (this.#conflicts.length > 0 || !this.#send) return Promise.resolve(false);
    this.#inFlight ??= this.#nextInFlight();
    if (!this.#inFlight) return Promise.resolve(false);
    this.#delivery = this.#deliver(this.#send, this.#inFlight, keepalive);
    return this.#delivery;
  }

  async #deliver(send: Send<Values>, sent: InFlight, keepalive: boolean): Promise<boolean> {
    this.#sending = true;
    this.#tell('saving');
    try {
      const outcome = await send(sent.patch, {
        etag: sent.etag,
        idempotencyKey: sent.key,
        keepalive: keepalive && JSON.stringify(sent.patch).length < keepaliveLimit,
      });
      this.#sending = false;
      this.#acknowledge(sent, outcome);
      return true;
    } catch (error) {
      this.#sending = false;
      this.#fail(sent, error);
      return false;
    }
  }

  #acknowledge(sent: InFlight, { kind, values, etag }: SaveOutcome<Values>): void {
    this.#inFlight = undefined;
    this.#server = { values, etag };
    if (kind === 'conflict') {
      this.#merge(addPatch(sent.patch, this.#unsent), this.#base);
    } else {
      this.#base = baseOf(this.#unsent, values as JsonObject);
    }
    this.#keep();
    const savedAt = kind === 'saved' ? new Date().toISOString() : this.#snapshot.savedAt;
    this.#tell(this.#settledStatus('saved'), { savedAt });
    if (!isEmpty(this.#unsent)) this.#schedule(kind === 'conflict' ? 0 : this.#delay);
  }

  #fail(sent: InFlight, error: unknown): void {
    if (isTransient(error)) {
      const lost = !(error instanceof ApiError) || error.status === noAnswer;
      this.#tell(lost ? 'offline' : 'error', { error });
      this.#schedule(retryAfter(error) ?? this.#retryDelay);
      return;
    }
    // Refused: the next change, or the person, tries again with everything together.
    this.#inFlight = undefined;
    this.#unsent = addPatch(sent.patch, this.#unsent);
    this.#tell('error', { error });
  }

  #merge(patch: JsonObject, base: JsonObject): void {
    const { rest, conflicts } = reconcile(patch, base, this.#server.values as JsonObject);
    this.#unsent = rest;
    this.#conflicts = conflicts;
    if (conflicts.length === 0) this.#base = baseOf(rest, this.#server.values as JsonObject);
  }

  #settledStatus(whenNothingWaits: 'idle' | 'saved'): AutosaveStatus {
    if (this.#conflicts.length > 0) return 'conflict';
    return isEmpty(this.#unsent) ? whenNothingWaits : 'pending';
  }

  #waiting(): JsonObject {
    return addPatch(this.#inFlight?.patch ?? {}, this.#unsent);
  }

  #keep(): void {
    const patch = this.#waiting();
    if (isEmpty(patch)) this.#copy.remove();
    else this.#copy.write({ patch, base: this.#base });
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#deliverNext(false), wait);
  }

  #show(
    status: AutosaveStatus,
    more: Pick<AutosaveSnapshot<Values>, 'savedAt' | 'error'> = {},
  ): AutosaveSnapshot<Values> {
    return {
      values: applyPatch(this.#server.values as JsonObject, this.#waiting()) as Values,
      etag: this.#server.etag,
      status,
      conflicts: this.#conflicts,
      ...more,
    };
  }

  #tell(
    status: AutosaveStatus,
    more: Pick<AutosaveSnapshot<Values>, 'savedAt' | 'error'> = {},
  ): void {
    this.#snapshot = this.#show(status, { savedAt: this.#snapshot.savedAt, ...more });
    this.#listeners.forEach((listener) => listener());
  }
}
