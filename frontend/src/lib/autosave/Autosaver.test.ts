import { ApiError, localProblem, noAnswer } from '../../api/problem';
import type { ProblemCode } from '../../api/types';
import { Autosaver } from './Autosaver';
import { LocalCopy } from './localCopy';
import { applyPatch, type JsonObject } from './mergePatch';
import type { AutosaveStatus, SaveOutcome, SendOptions } from './types';

interface Draft {
  name?: string;
  answers: Record<string, string>;
}

const key = { user: 'u1', object: 'dossier/d1', version: 'v1' };
const refused = (status: number, code: ProblemCode = 'internal', retryAfter?: number) =>
  new ApiError({ ...localProblem(status, code, 'refused'), retry_after: retryAfter });

type Reply = (patch: JsonObject, options: SendOptions) => Promise<SaveOutcome<Draft>>;

/** A server that keeps one draft, and an autosave in front of it. */
function setUp(initial: Draft = { answers: {} }) {
  const server = { values: initial, version: 1 };
  const calls: { patch: JsonObject; options: SendOptions }[] = [];
  const statuses: AutosaveStatus[] = [];
  const replies: Reply[] = [];

  const save: Reply = (patch, { etag }) => {
    const state = () => ({ values: server.values, etag: `"${server.version}"` });
    if (etag !== `"${server.version}"`) return Promise.resolve({ kind: 'conflict', ...state() });
    server.values = applyPatch(server.values as unknown as JsonObject, patch) as unknown as Draft;
    server.version += 1;
    return Promise.resolve({ kind: 'saved', ...state() });
  };
  const open = () => {
    const autosaver = new Autosaver<Draft>({
      server: { values: server.values, etag: `"${server.version}"` },
      copy: new LocalCopy(key),
    });
    autosaver.connect((patch, options) => {
      calls.push({ patch, options });
      return (replies.shift() ?? save)(patch, options);
    });
    autosaver.subscribe(() => {
      const { status } = autosaver.snapshot();
      if (statuses.at(-1) !== status) statuses.push(status);
    });
    return autosaver;
  };
  return { server, calls, statuses, replies, save, open, autosaver: open() };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Autosaver', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2022-03-30T08:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('saves once, after a pause, what was typed in the meantime', async () => {
    const { autosaver, calls, server, statuses } = setUp();
    for (const name of ['C', 'Ca', 'Cam']) {
      autosaver.change({ name });
      await wait(300);
    }
    expect(calls).toHaveLength(0);
    expect(autosaver.snapshot().values.name).toBe('Cam');
    await wait(500);
    expect(calls.map(({ patch }) => patch)).toEqual([{ name: 'Cam' }]);
    expect(server.values.name).toBe('Cam');
    expect(statuses).toEqual(['pending', 'saving', 'saved']);
    expect(autosaver.snapshot()).toMatchObject({
      etag: '"2"',
      savedAt: '2022-03-30T08:00:01.400Z',
    });
  });

  it('keeps each change on this device until the server has it', async () => {
    const { autosaver } = setUp();
    autosaver.change({ answers: { q1: 'a' } });
    expect(new LocalCopy(key).read()?.patch).toEqual({ answers: { q1: 'a' } });
    await wait(800);
    expect(new LocalCopy(key).read()).toBeUndefined();
  });

  it('sends what is typed during a save in another one, on the new version', async () => {
    const { autosaver, calls, replies, save } = setUp();
    replies.push(async (patch, options) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return save(patch, options);
    });
    autosaver.change({ answers: { q1: 'a' } });
    await wait(1000);
    autosaver.change({ answers: { q2: 'b' } });
    expect(autosaver.snapshot().status).toBe('saving');
    await wait(5000);
    expect(calls.map(({ patch, options }) => [patch, options.etag])).toEqual([
      [{ answers: { q1: 'a' } }, '"1"'],
      [{ answers: { q2: 'b' } }, '"2"'],
    ]);
    expect(autosaver.snapshot()).toMatchObject({
      status: 'saved',
      values: { answers: { q1: 'a', q2: 'b' } },
    });
  });

  it('sends again, unchanged and under the same key, what got no answer', async () => {
    const { autosaver, calls, replies, statuses, server } = setUp();
    replies.push(
      () => Promise.reject(refused(noAnswer, 'unavailable')),
      () => Promise.reject(new TypeError('Failed to fetch')),
    );
    autosaver.change({ answers: { q1: 'a' } });
    await wait(800);
    expect(autosaver.snapshot().status).toBe('offline');
    autosaver.change({ answers: { q1: 'ab' } });
    await wait(800 + 5000 + 800);
    expect(calls.map(({ patch }) => patch)).toEqual([
      { answers: { q1: 'a' } },
      { answers: { q1: 'a' } },
      { answers: { q1: 'a' } },
      { answers: { q1: 'ab' } },
    ]);
    expect(new Set(calls.slice(0, 3).map(({ options }) => options.idempotencyKey)).size).toBe(1);
    expect(calls[3]?.options.idempotencyKey).not.toBe(calls[0]?.options.idempotencyKey);
    expect(server.values.answers).toEqual({ q1: 'ab' });
    expect(statuses.at(-1)).toBe('saved');
  });

  it('waits as long as a busy server asks', async () => {
    const { autosaver, calls, replies } = setUp();
    replies.push(() => Promise.reject(refused(429, 'too_many_requests', 30)));
    autosaver.change({ name: 'C' });
    await wait(800);
    expect(autosaver.snapshot().status).toBe('error');
    await wait(29_000);
    expect(calls).toHaveLength(1);
    await wait(1_000);
    expect(autosaver.snapshot().status).toBe('saved');
  });

  it('does not insist on a refusal; the next change tries with everything', async () => {
    const { autosaver, calls, replies } = setUp();
    replies.push(() => Promise.reject(refused(422, 'invalid_fields')));
    autosaver.change({ name: 'x'.repeat(200) });
    await wait(60_000);
    expect(calls).toHaveLength(1);
    expect(autosaver.snapshot()).toMatchObject({
      status: 'error',
      error: { code: 'invalid_fields' },
    });
    expect(new LocalCopy(key).read()).toBeDefined();
    autosaver.change({ answers: { q1: 'a' } });
    await wait(800);
    expect(calls[1]?.patch).toEqual({ name: 'x'.repeat(200), answers: { q1: 'a' } });
    expect(autosaver.snapshot().status).toBe('saved');
  });

  it('merges by itself with what was changed elsewhere', async () => {
    const { autosaver, server, calls } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'here' } });
    server.values = { answers: { q1: '', q2: 'elsewhere' } };
    server.version = 9;
    await wait(900);
    expect(calls).toHaveLength(2);
    expect(server.values.answers).toEqual({ q1: 'here', q2: 'elsewhere' });
    expect(autosaver.snapshot()).toMatchObject({ status: 'saved', values: server.values });
  });

  it.each([
    ['mine', 'here'],
    ['theirs', 'elsewhere'],
  ] as const)('asks when a field was changed on both sides, and keeps %s', async (side, kept) => {
    const { autosaver, server, calls } = setUp({ answers: { q1: '', q2: '' } });
    autosaver.change({ answers: { q1: 'here', q2: 'mine alone' } });
    server.values = { answers: { q1: 'elsewhere', q2: '' } };
    server.version = 9;
    await wait(60_000);
    expect(calls).toHaveLength(1);
    expect(autosaver.snapshot()).toMatchObject({
      status: 'conflict',
      conflicts: [{ path: ['answers', 'q1'], mine: 'here', theirs: 'elsewhere' }],
    });
    autosaver.resolve(side);
    await wait(0);
    expect(server.values.answers).toEqual({ q1: kept, q2: 'mine alone' });
    expect(autosaver.snapshot()).toMatchObject({ status: 'saved', conflicts: [] });
  });

  it('takes up what an earlier visit left, on top of the server’s draft', async () => {
    const { open, server, autosaver } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'typed before the crash' } });
    server.values = { answers: { q1: '', q2: 'elsewhere' } };
    server.version = 9;
    const next = open();
    expect(next.snapshot()).toMatchObject({
      status: 'pending',
      values: { answers: { q1: 'typed before the crash', q2: 'elsewhere' } },
    });
    next.start();
    await wait(0);
    expect(server.values.answers.q1).toBe('typed before the crash');
  });

  it('forgets what an earlier visit left once the server turns out to have it', () => {
    const { open, server, autosaver } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'a' } });
    server.values = { answers: { q1: 'a' } };
    expect(open().snapshot().status).toBe('idle');
  });

  it('flushes everything before a submission, and says where that led', async () => {
    const { autosaver, calls } = setUp();
    autosaver.change({ answers: { q1: 'a' } });
    const first = autosaver.flush();
    autosaver.change({ answers: { q2: 'b' } });
    await first;
    await expect(autosaver.flush()).resolves.toMatchObject({ status: 'saved', etag: '"3"' });
    expect(calls).toHaveLength(2);
    await autosaver.flush();
    expect(calls).toHaveLength(2);
  });

  it('lets the request outlive a page that goes away, unless it is too large for that', async () => {
    const { autosaver, calls } = setUp();
    autosaver.change({ answers: { q1: 'a' } });
    await autosaver.flush({ keepalive: true });
    autosaver.change({ answers: { q1: 'a'.repeat(70_000) } });
    await autosaver.flush({ keepalive: true });
    expect(calls.map(({ options }) => options.keepalive)).toEqual([true, false]);
  });

  it('stops retrying when its component goes away, and goes on when it comes back', async () => {
    const { autosaver, calls, replies } = setUp();
    replies.push(() => Promise.reject(refused(noAnswer)));
    autosaver.change({ name: 'C' });
    autosaver.stop();
    await wait(60_000);
    expect(calls).toHaveLength(1);
    autosaver.start();
    await wait(0);
    expect(autosaver.snapshot().status).toBe('saved');
  });

  describe('when another request of the page makes a new version', () => {
    /** A file was sent: the server's draft has it, at a new version. */
    function uploaded({ server }: ReturnType<typeof setUp>) {
      server.values = { ...server.values, files: 'cv.pdf' } as Draft;
      server.version += 1;
    }

    function reading(made: ReturnType<typeof setUp>) {
      const { autosaver, server, calls, save } = made;
      const read = () => Promise.resolve({ values: server.values, etag: `"${server.version}"` });
      autosaver.connect((patch, options) => {
        calls.push({ patch, options });
        return save(patch, options);
      }, read);
    }

    it('takes it, so that a submission names it', async () => {
      const made = setUp();
      reading(made);
      uploaded(made);
      await made.autosaver.refresh();
      expect(made.autosaver.snapshot()).toMatchObject({
        etag: '"2"',
        status: 'idle',
        values: { files: 'cv.pdf' },
      });
    });

    it('loses nothing typed meanwhile, and finds no conflict', async () => {
      const made = setUp();
      reading(made);
      made.autosaver.change({ name: 'Camille' });
      uploaded(made);
      await made.autosaver.refresh();
      made.autosaver.change({ answers: { q1: 'typed' } });
      await wait(800);
      expect(made.server.values).toEqual({
        name: 'Camille',
        answers: { q1: 'typed' },
        files: 'cv.pdf',
      });
      expect(made.statuses).not.toContain('conflict');
      expect(made.autosaver.snapshot()).toMatchObject({ status: 'saved', conflicts: [] });
    });
  });
});
