import { clearAllLocalCopies, hasUnsent, LocalCopy, type Copy, type CopyKey } from './localCopy';

const key = { user: 'u1', object: 'dossier/d1', version: 'call/7' };
const copy = { patch: { name: 'Camille' }, base: { name: null }, held: {}, ours: {} };

/** What the next visit finds. */
function left(at: CopyKey): Copy[] {
  const found: Copy[] = [];
  const next = new LocalCopy(at);
  next.open((one) => found.push(one));
  next.close();
  return found;
}

/** Locks as browsers have them: one holder a name, the others wait, or leave the queue. */
class Locks {
  readonly #queues = new Map<string, Promise<unknown>>();

  request(name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<unknown>) {
    const before = this.#queues.get(name) ?? Promise.resolve();
    const gone = new Promise((_, refuse) =>
      signal.addEventListener('abort', () => refuse(new DOMException('left', 'AbortError'))),
    );
    let granted = false;
    const turn = before.then(() => {
      if (signal.aborted) return undefined;
      granted = true;
      return hold();
    });
    this.#queues.set(
      name,
      turn.catch(() => undefined),
    );
    return Promise.race([
      turn,
      gone.catch((error: unknown) => (granted ? turn : Promise.reject(error as Error))),
    ]);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the copy on this device', () => {
  it('is found again by the same person, on the same object and version only, once', () => {
    new LocalCopy(key).write(copy);
    expect(left({ ...key, user: 'u2' })).toEqual([]);
    expect(left({ ...key, object: 'dossier/d2' })).toEqual([]);
    expect(left({ ...key, version: 'call/8' })).toEqual([]);
    expect(left(key)).toEqual([copy]);
    expect(left(key)).toEqual([]);
  });

  it('is forgotten once removed, and all of them at sign-out', () => {
    const one = new LocalCopy(key);
    one.write(copy);
    one.remove();
    expect(left(key)).toEqual([]);

    localStorage.setItem('scheme', 'dark');
    one.write(copy);
    new LocalCopy({ ...key, object: 'dossier/d2' }).write(copy);
    expect(hasUnsent()).toBe(true);
    clearAllLocalCopies();
    expect(hasUnsent()).toBe(false);
    expect(Object.keys(localStorage)).toEqual(['scheme']);
  });

  it('is ignored when it is not one', () => {
    for (const text of ['{', 'null', '[]', '{"patch":1,"base":{}}', '{"patch":{}}']) {
      localStorage.setItem('portail:draft:u1:dossier/d1:call/7:tab', text);
      expect(left(key)).toEqual([]);
    }
  });

  it('does without a storage that refuses', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    const one = new LocalCopy(key);
    one.write(copy);
    one.remove();
    expect(left(key)).toEqual([]);
  });
});

describe('two tabs', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

  it('keep each their own; the one that stays takes up what the other left', async () => {
    Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });
    const taken: Copy[] = [];
    const first = new LocalCopy(key);
    first.open(() => undefined);
    first.write(copy);
    await settled();
    const second = new LocalCopy(key);
    second.open((one) => taken.push(one));
    second.write({ patch: { phone: '1' }, base: {} });
    second.remove();
    await settled();
    expect(taken).toEqual([]);
    first.close();
    await settled();
    expect(taken).toEqual([copy]);
    expect(hasUnsent()).toBe(false);
    second.close();
  });
});
