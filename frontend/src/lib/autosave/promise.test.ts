// The promise, on many histories drawn at random: what is said to be saved is on the server, and what was
// typed last in a field is on the server at the end, whatever happened to the network in between.
import { ApiError, localProblem, noAnswer } from '../../api/problem';
import { Autosaver } from './Autosaver';
import { LocalCopy } from './localCopy';
import { applyPatch, type JsonObject } from './mergePatch';
import type { SaveOutcome, SendOptions } from './types';

interface Draft {
  answers: Record<string, string>;
}

/** Park and Miller's: small, and the same everywhere. */
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

const failing = (status: number) =>
  new ApiError(localProblem(status, status === 401 ? 'session_expired' : 'unavailable', ''));

class Server {
  values: Draft = { answers: {} };
  version = 1;
  readonly #kept = new Map<string, SaveOutcome<Draft>>();
  readonly #draw: (below: number) => number;

  constructor(draw: (below: number) => number) {
    this.#draw = draw;
  }

  state() {
    return { values: this.values, etag: `"${this.version}"` };
  }

  /** Loses the request, the answer or the session, or refuses a field; keeps answers by their key. */
  send = (patch: JsonObject, { etag, idempotencyKey }: SendOptions) => {
    const fate = this.#draw(8);
    if (fate === 0) return Promise.reject(failing(noAnswer));
    if (fate === 1) return Promise.reject(failing(401));
    const kept = this.#kept.get(idempotencyKey);
    if (kept) return Promise.resolve(kept);
    if (etag !== this.state().etag)
      return Promise.resolve({ kind: 'conflict' as const, ...this.state() });
    const bad = Object.entries(patch.answers as Record<string, string>).filter(([, text]) =>
      text.includes('!'),
    );
    if (bad.length > 0) return Promise.reject(this.#refusal(bad.map(([id]) => id)));
    this.values = applyPatch(this.values as unknown as JsonObject, patch) as unknown as Draft;
    this.version += 1;
    const outcome = { kind: 'saved' as const, ...this.state() };
    this.#kept.set(idempotencyKey, outcome);
    return fate === 2 ? Promise.reject(failing(noAnswer)) : Promise.resolve(outcome);
  };

  #refusal(ids: string[]) {
    const errors = ids.map((id) => ({ pointer: `/answers/${id}`, code: 'bad', detail: 'Non' }));
    return new ApiError({ ...localProblem(422, 'invalid_fields', ''), errors });
  }
}

describe.each(Array.from({ length: 60 }, (_, n) => n + 1))('history %d', (seed) => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('keeps the promise', async () => {
    const draw = drawing(seed);
    const server = new Server(draw);
    const typed: Record<string, string> = {};
    const broken: string[] = [];

    function open() {
      const autosaver = new Autosaver<Draft>({
        server: server.state(),
        copy: new LocalCopy({ user: 'u', object: `d${seed}`, version: '1' }),
      });
      autosaver.connect(
        Object.assign(server.send, { read: () => Promise.resolve(server.state()) }),
      );
      autosaver.subscribe(() => {
        const { status, values } = autosaver.snapshot();
        const same = JSON.stringify(sorted(values)) === JSON.stringify(sorted(server.values));
        if (status === 'saved' && !same) broken.push(JSON.stringify([values, server.values]));
      });
      autosaver.start();
      return autosaver;
    }

    let autosaver = open();
    for (let act = 0; act < 80; act += 1) {
      const chance = draw(10);
      if (chance < 5) {
        const id = `q${draw(3)}`;
        typed[id] = `${act}${draw(5) === 0 ? '!' : ''}`;
        autosaver.change({ answers: { [id]: typed[id] } });
      } else if (chance < 8) {
        await vi.advanceTimersByTimeAsync(draw(6000));
      } else if (chance === 8) {
        autosaver.resume();
      } else {
        // The tab is closed without a word, and another one is opened.
        vi.clearAllTimers();
        autosaver = open();
      }
    }
    for (const [id, text] of Object.entries(typed)) {
      typed[id] = text.replace('!', '');
      autosaver.change({ answers: { [id]: typed[id] } });
    }
    for (let round = 0; round < 200 && autosaver.snapshot().status !== 'saved'; round += 1) {
      autosaver.resume();
      await vi.advanceTimersByTimeAsync(6000);
    }
    expect(broken).toEqual([]);
    expect(autosaver.snapshot().status).toBe('saved');
    expect(server.values.answers).toEqual(typed);
  });
});

function sorted({ answers }: Draft) {
  return Object.entries(answers).sort();
}
