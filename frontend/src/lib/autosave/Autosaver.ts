// Saves a draft as it is typed. No React here: useAutosave binds it to a component.
//
// Each change goes to this device's storage at once and to the server after a pause, as a merge patch
// on a known version. A patch whose answer is missing is sent again unchanged, with the same
// idempotency key, so that an acknowledgement lost on the way costs nothing; what is typed meanwhile
// waits its turn. A version conflict is merged field by field; only a field changed on both sides is
// put to the person. A field that the server refuses is set aside. Neither holds the others back.
import { newIdempotencyKey } from '../../api/fetch';
import { isTransient, noAnswer, retryAfter, ApiError } from '../../api/problem';
import { serverClock } from '../clock/clock';
import type { FormError } from '../forms/fieldErrors';
import type { Copy, LocalCopy } from './localCopy';
import { addPatch, applyPatch, isEmpty, leaf, leaves, pickLeaves, sameJson } from './mergePatch';
import { valueAt, type JsonObject, type Path } from './mergePatch';
import { baseOf, extendBase, has, reconcile, type Conflict } from './reconcile';
import { concerns, refusesFields, setAside } from './setAside';
import type { AutosaveSnapshot, AutosaveStatus, Held, HeldFields } from './types';
import type { Read, SaveOutcome, Send, ServerState } from './types';

export interface AutosaverOptions<Values> {
  server: ServerState<Values>;
  copy: LocalCopy;
  /** Pause after the last change, in ms. */
  delay?: number;
  /** Pause before sending again what got no answer, in ms. */
  retryDelay?: number;
  /** The server acknowledged a version: other tabs are told. */
  onSaved?: (etag: string) => void;
}

interface InFlight {
  patch: JsonObject;
  key: string;
  etag: string;
}

/** A request that outlives its page carries at most 64 KiB, its headers not counted. */
const keepaliveBytes = 60_000;

const nothing: JsonObject = {};

export class Autosaver<Values extends object> {
  readonly #copy: LocalCopy;
  readonly #delay: number;
  readonly #retryDelay: number;
  readonly #onSaved: (etag: string) => void;
  readonly #listeners = new Set<() => void>();
  #server: ServerState<Values>;
  #send: Send<Values> | undefined;
  #read: Read<Values> | undefined;
  /** To be sent one by one, before what is unsent. */
  #apart: readonly JsonObject[] = [];
  #unsent = nothing;
  #refused = nothing;
  #refusals: readonly FormError[] = [];
  #held: HeldFields = {};
  #conflicts: readonly Conflict[] = [];
  /** What the server held under each waiting leaf when it was typed. */
  #base = nothing;
  /** What was sent from here, or taken up from an earlier visit, and may be what the server holds. */
  #ours = nothing;
  #inFlight: InFlight | undefined;
  #sending = false;
  #delivery = Promise.resolve(false);
  #stopped = false;
  #signedOut = false;
  #elsewhere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: AutosaveSnapshot<Values>;

  constructor(options: AutosaverOptions<Values>) {
    const { server, copy, delay = 800, retryDelay = 5000, onSaved = () => undefined } = options;
    this.#server = server;
    this.#copy = copy;
    this.#delay = delay;
    this.#retryDelay = retryDelay;
    this.#onSaved = onSaved;
    this.#snapshot = this.#show('idle');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): AutosaveSnapshot<Values> => this.#snapshot;

  /** Says how to send, and how to read again; may be called again at each render. */
  connect(send: Send<Values>, read = send.read): void {
    this.#send = send;
    this.#read = read;
  }

  /** Begins, or begins again: sends what an earlier visit left behind. */
  start(): void {
    this.#stopped = false;
    this.#copy.open((left) => this.#takeUp(left));
    if (!isEmpty(this.#toSend())) this.#schedule(0);
  }

  /** Ends: sends what waits, without retrying. What gets no answer stays on this device. */
  stop(): void {
    this.#stopped = true;
    void this.flush({ keepalive: true }).finally(() => this.#stopped && this.#copy.close());
  }

  /** Takes what was typed. */
  change(patch: JsonObject): void {
    this.#base = extendBase(this.#base, patch, this.#server.values as JsonObject);
    this.#answer(patch);
    const disputed = (path: Path) => this.#conflicts.some((one) => samePath(one.path, path));
    this.#conflicts = this.#conflicts.map((one) =>
      has(patch, one.path) ? { ...one, mine: valueAt(patch, one.path) } : one,
    );
    this.#unsent = addPatch(
      this.#unsent,
      pickLeaves(patch, (path) => !disputed(path)),
    );
    this.#keep();
    if (this.#sending) this.#tell('saving');
    else this.#settle('saved', this.#delay);
  }

  /** Keeps a value that cannot be sent as it is, or lets it go. */
  hold(field: string, held: Held | undefined): void {
    const { [field]: before, ...others } = this.#held;
    if (!before && !held) return;
    this.#held = held ? { ...others, [field]: held } : others;
    this.#keep();
    if (this.#sending) this.#tell('saving');
    else this.#tell(this.#settledStatus('saved'));
  }

  /** Sends now all that waits; resolves when it is acknowledged, or cannot be. */
  async flush({ keepalive = false } = {}): Promise<AutosaveSnapshot<Values>> {
    while (await this.#deliverNext(keepalive));
    return this.#snapshot;
  }

  /** Decides a conflict for one side; every conflict when no path is given. */
  resolve(side: 'mine' | 'theirs', path?: Path): void {
    const decided = this.#conflicts.filter((one) => !path || samePath(one.path, path));
    this.#conflicts = this.#conflicts.filter((one) => !decided.includes(one));
    const server = this.#server.values as JsonObject;
    for (const { path: at, [side]: chosen = null } of decided) {
      if (sameJson(chosen, valueAt(server, at))) continue;
      this.#unsent = addPatch(this.#unsent, leaf(at, chosen));
    }
    this.#rebase();
    this.#keep();
    this.#settle('saved', 0);
  }

  /**
   * Another tab saved the version named; or another request of this page made one, when none is. Shows it,
   * with what waits here on top.
   */
  async refresh(etag?: string): Promise<void> {
    if (!this.#read || this.#stopped || etag === this.#server.etag) return;
    if (etag === undefined) await this.flush();
    if (this.#isSending()) return;
    try {
      const found = await this.#read();
      // An answer that came meanwhile knows as much; one still awaited will.
      if (this.#isSending() || found.etag === this.#server.etag) return;
      const waiting = this.#toSend();
      this.#ours = this.#maybeSaved();
      this.#inFlight = undefined;
      this.#take(found, waiting, etag !== undefined);
    } catch {
      // The next save meets the other version by itself.
    }
  }

  /** Somebody else is signed in: what waits stays on this device, for the one who typed it. */
  pause(): void {
    this.#signedOut = true;
    clearTimeout(this.#timer);
    this.#tell('signed-out');
  }

  /** The person is signed in again: what waited is sent. */
  resume(): void {
    if (!this.#signedOut) return;
    this.#signedOut = false;
    this.#settle('idle', 0);
  }

  /** No field is refused any more once it is answered anew. */
  #answer(patch: JsonObject): void {
    const paths = leaves(patch).map((path) => path.join('.'));
    const again = (field: string) => paths.some((path) => concerns(field, path));
    this.#refused = pickLeaves(this.#refused, (path) => !again(path.join('.')));
    this.#refusals = this.#refusals.filter(({ field }) => !again(field ?? ''));
  }

  #takeUp({ patch, base, held = {}, ours = nothing }: Copy): void {
    this.#held = { ...held, ...this.#held };
    this.#ours = addPatch(this.#ours, ours);
    const typed = this.#toSend();
    const twice = leaves(patch)
      .filter((path) => has(typed, path) && !sameJson(valueAt(typed, path), valueAt(patch, path)))
      .map((path) => ({
        path,
        mine: valueAt(typed, path),
        theirs: valueAt(patch, path),
        unsaved: true,
      }));
    this.#base = addPatch(base, this.#base);
    this.#merge(addPatch(patch, typed));
    this.#dispute(twice);
    this.#keep();
    this.#settle('idle', 0);
  }

  #isSending(): boolean {
    return this.#sending;
  }

  /** What was typed and is neither refused nor disputed. */
  #toSend(): JsonObject {
    return [this.#inFlight?.patch ?? nothing, ...this.#apart, this.#unsent].reduce(addPatch);
  }

  /** What left from here without an answer. */
  #maybeSaved(): JsonObject {
    return addPatch(this.#ours, this.#inFlight?.patch ?? nothing);
  }

  #nextInFlight(): InFlight | undefined {
    const [first, ...others] = this.#apart;
    const patch = first ?? this.#unsent;
    if (isEmpty(patch)) return undefined;
    if (first) this.#apart = others;
    else this.#unsent = nothing;
    return { patch, key: newIdempotencyKey(), etag: this.#server.etag };
  }

  /** Joins the delivery under way, or starts one. True when there may be more to send. */
  #deliverNext(keepalive: boolean): Promise<boolean> {
    if (this.#sending) return this.#delivery;
    clearTimeout(this.#timer);
    if (!this.#send || this.#signedOut) return Promise.resolve(false);
    this.#inFlight ??= this.#nextInFlight();
    if (!this.#inFlight) return Promise.resolve(false);
    this.#delivery = this.#deliver(this.#send, this.#inFlight, keepalive);
    return this.#delivery;
  }

  async #deliver(send: Send<Values>, sent: InFlight, keepalive: boolean): Promise<boolean> {
    this.#sending = true;
    this.#keep();
    this.#tell('saving');
    try {
      const outcome = await send(sent.patch, {
        etag: sent.etag,
        idempotencyKey: sent.key,
        keepalive: keepalive && bytesOf(sent.patch) < keepaliveBytes,
      });
      this.#sending = false;
      this.#acknowledge(sent, outcome);
      return true;
    } catch (error) {
      this.#sending = false;
      return this.#fail(sent, error);
    }
  }

  #acknowledge(sent: InFlight, { kind, ...state }: SaveOutcome<Values>): void {
    if (this.#inFlight !== sent) return;
    this.#inFlight = undefined;
    if (kind === 'conflict') {
      this.#ours = addPatch(this.#ours, sent.patch);
      this.#take(state, addPatch(sent.patch, this.#toSend()));
      return;
    }
    this.#server = state;
    this.#ours = nothing;
    this.#elsewhere = false;
    this.#rebase();
    this.#keep();
    this.#onSaved(state.etag);
    const savedAt = state.savedAt ?? new Date(serverClock.now()).toISOString();
    this.#tell(this.#settledStatus('saved'), { savedAt });
    if (!isEmpty(this.#toSend())) this.#schedule(this.#apart.length > 0 ? 0 : this.#delay);
  }

  /** Stands on what the server holds now, with what waits on top. */
  #take(state: ServerState<Values>, waiting: JsonObject, elsewhere = true): void {
    this.#server = state;
    this.#elsewhere = elsewhere;
    this.#merge(waiting);
    this.#keep();
    this.#settle('saved', 0);
  }

  #fail(sent: InFlight, error: unknown): boolean {
    if (this.#inFlight !== sent) return false;
    if (isTransient(error)) {
      const lost = !(error instanceof ApiError) || error.status === noAnswer;
      this.#tell(lost ? 'offline' : 'error', { error });
      this.#schedule(retryAfter(error) ?? this.#retryDelay);
      return false;
    }
    if (error instanceof ApiError && error.status === 401) {
      // Kept as it is, under its key: it may have been saved before the session ended.
      this.#signedOut = true;
      this.#tell('signed-out');
      return false;
    }
    this.#inFlight = undefined;
    if (refusesFields(error)) {
      const { refused, reasons, rest } = setAside(sent.patch, error);
      const typedSince = this.#toSend();
      this.#refused = addPatch(this.#refused, refused);
      this.#refusals = [...this.#refusals, ...reasons];
      this.#apart = [...rest, ...this.#apart];
      this.#answer(typedSince);
      this.#keep();
      this.#settle('saved', 0);
      return true;
    }
    // Refused as a whole: the next change, or the person, tries again with everything together.
    this.#unsent = addPatch(sent.patch, this.#toSend());
    this.#apart = [];
    this.#tell('error', { error });
    return false;
  }

  #merge(patch: JsonObject): void {
    const server = this.#server.values as JsonObject;
    const { rest, conflicts } = reconcile(patch, this.#base, server, this.#ours);
    const disputes = (path: Path) => conflicts.some((one) => samePath(one.path, path));
    this.#apart = [];
    this.#unsent = pickLeaves(rest, (path) => !disputes(path));
    const before = this.#conflicts
      .filter(({ path }) => !disputes(path))
      .map((one) => (one.unsaved ? one : { ...one, theirs: valueAt(server, one.path) }))
      .filter(({ mine, theirs }) => !sameJson(mine, theirs));
    this.#conflicts = [...before, ...conflicts];
    this.#rebase();
  }

  /** What was typed here and left unsent by a closed tab, in the same field. */
  #dispute(twice: readonly Conflict[]): void {
    const also = (path: Path) => twice.some((one) => samePath(one.path, path));
    this.#unsent = pickLeaves(this.#unsent, (path) => !also(path));
    this.#conflicts = [...this.#conflicts.filter(({ path }) => !also(path)), ...twice];
    this.#rebase();
  }

  /** What waits now waits over what the server holds now; what is disputed, over what it was typed on. */
  #rebase(): void {
    const disputed = (path: Path) => this.#conflicts.some((one) => samePath(one.path, path));
    const waiting = addPatch(this.#refused, this.#toSend());
    this.#base = addPatch(
      pickLeaves(this.#base, disputed),
      baseOf(waiting, this.#server.values as JsonObject),
    );
  }

  #settledStatus(whenNothingWaits: 'idle' | 'saved'): AutosaveStatus {
    if (this.#signedOut) return 'signed-out';
    if (!isEmpty(this.#toSend())) return 'pending';
    if (this.#conflicts.length > 0) return 'conflict';
    const held = Object.values(this.#held).some(({ message }) => message);
    if (held || !isEmpty(this.#refused)) return 'refused';
    return this.#snapshot.status === 'idle' ? 'idle' : whenNothingWaits;
  }

  /** Says where that led, and sends what waits, if anything does. */
  #settle(whenNothingWaits: 'idle' | 'saved', wait: number): void {
    this.#tell(this.#settledStatus(whenNothingWaits));
    if (!isEmpty(this.#toSend())) this.#schedule(wait);
  }

  #waiting(): JsonObject {
    const disputed = this.#conflicts.map(({ path, mine = null }) => leaf(path, mine));
    return [this.#refused, ...disputed, this.#toSend()].reduce(addPatch);
  }

  #keep(): void {
    const patch = this.#waiting();
    if (isEmpty(patch) && Object.keys(this.#held).length === 0) this.#copy.remove();
    else this.#copy.write({ patch, base: this.#base, held: this.#held, ours: this.#maybeSaved() });
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
      refusals: this.#refusals,
      held: this.#held,
      elsewhere: this.#elsewhere,
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

function samePath(one: Path, other: Path): boolean {
  return one.join('\0') === other.join('\0');
}

/** As sent: an accented letter is two bytes. */
function bytesOf(patch: JsonObject): number {
  return new TextEncoder().encode(JSON.stringify(patch)).length;
}
