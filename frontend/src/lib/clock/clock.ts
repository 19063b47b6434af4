// The portal's time, as the server tells it. Deadlines never follow the reader's own clock.
//
// The API gives its business instant in a `now` field (in a demonstration it is years away from the
// machine's). Until one was seen, the Date header of any answer corrects a wrong device clock.

type Listener = () => void;

export class ServerClock {
  #offset = 0;
  #authoritative = false;
  readonly #listeners = new Set<Listener>();
  readonly #deviceNow: () => number;

  constructor(deviceNow: () => number = () => Date.now()) {
    this.#deviceNow = deviceNow;
  }

  /** The portal's instant now, in milliseconds. */
  now(): number {
    return this.#deviceNow() + this.#offset;
  }

  /** Sets the clock from a `now` field. */
  observeNow(iso: string): void {
    const told = Date.parse(iso);
    if (Number.isNaN(told)) return;
    this.#authoritative = true;
    this.#set(told - this.#deviceNow());
  }

  /** Sets the clock from a Date header, which is cut to the second; ignored once a `now` was seen. */
  observeDateHeader(header: string | null, sentAt: number, receivedAt: number): void {
    if (this.#authoritative || !header) return;
    const told = Date.parse(header);
    if (Number.isNaN(told)) return;
    this.#set(told + 500 - (sentAt + receivedAt) / 2);
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(offset: number): void {
    // Small differences are the network's, not the clock's: keep countdowns steady.
    if (Math.abs(offset - this.#offset) < 1000) return;
    this.#offset = offset;
    this.#listeners.forEach((listener) => listener());
  }
}

/** The business clock: windows, deadlines, dates shown. */
export const serverClock = new ServerClock();

/** The server's machine clock: the end of a session. A demonstration does not move it. */
export const machineClock = new ServerClock();
