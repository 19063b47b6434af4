import { ApiError, localProblem, noAnswer } from '../../api/problem';
import type { ProblemCode } from '../../api/types';
import { Autosaver } from './Autosaver';
import { LocalCopy, type Copy } from './localCopy';
import { applyPatch, type JsonObject } from './mergePatch';
import type { AutosaveStatus, SaveOutcome, SendOptions } from './types';

interface Draft {
  name?: string;
  answers: Record<string, string>;
}

const key = { user: 'u1', object: 'dossier/d1', version: 'v1' };
/** What the next visit would find; left in place. */
function kept(): Copy | undefined {
  const [text] = Object.entries(localStorage).flatMap(([name, value]) =>
    name.startsWith('portail:draft:') ? [String(value)] : [],
  );
  return text === undefined ? undefined : (JSON.parse(text) as Copy);
}

const refused = (status: number, code: ProblemCode = 'internal', retryAfter?: number) =>
  new ApiError({ ...localProblem(status, code, 'refused'), retry_after: retryAfter });

const badFields = (...pointers: string[]) =>
  new ApiError({
    ...localProblem(422, 'invalid_fields', 'refused'),
    errors: pointers.map((pointer) => ({ pointer, code: 'bad', detail: 'À corriger' })),
  });

type Reply = (patch: JsonObject, options: SendOptions) => Promise<SaveOutcome<Draft>>;

/** A server that keeps one draft, and an autosave in front of it. */
function setUp(initial: Draft = { answers: {} }) {
  const server = { values: initial, version: 1 };
  const calls: { patch: JsonObject; options: SendOptions }[] = [];
  const statuses: AutosaveStatus[] = [];
  const replies: Reply[] = [];

  const save: Reply = (patch, { etag }) => {
    const state = () => ({
      values: server.values,
      etag: `"${server.version}"`,
      savedAt: new Date().toISOString(),
    });
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
    const send = (patch: JsonObject, options: SendOptions) => {
      calls.push({ patch, options });
      return (replies.shift() ?? save)(patch, options);
    };
    const read = () => Promise.resolve({ values: server.values, etag: `"${server.version}"` });
    autosaver.connect(Object.assign(send, { read }));
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
    expect(kept()?.patch).toEqual({ answers: { q1: 'a' } });
    await wait(800);
    expect(kept()).toBeUndefined();
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
    replies.push(() => Promise.reject(refused(409, 'call_closed')));
    autosaver.change({ name: 'Camille' });
    await wait(60_000);
    expect(calls).toHaveLength(1);
    expect(autosaver.snapshot()).toMatchObject({
      status: 'error',
      error: { code: 'call_closed' },
    });
    expect(kept()).toBeDefined();
    autosaver.change({ answers: { q1: 'a' } });
    await wait(800);
    expect(calls[1]?.patch).toEqual({ name: 'Camille', answers: { q1: 'a' } });
    expect(autosaver.snapshot().status).toBe('saved');
  });

  it('saves the other fields without the one that is refused, and says so', async () => {
    const { autosaver, calls, replies, server } = setUp();
    replies.push(() => Promise.reject(badFields('/answers/q1')));
    autosaver.change({ name: 'Camille', answers: { q1: 'too long', q2: 'b' } });
    await wait(60_000);
    expect(calls.map(({ patch }) => patch)).toEqual([
      { name: 'Camille', answers: { q1: 'too long', q2: 'b' } },
      { name: 'Camille', answers: { q2: 'b' } },
    ]);
    expect(calls[0]?.options.idempotencyKey).not.toBe(calls[1]?.options.idempotencyKey);
    expect(server.values).toEqual({ name: 'Camille', answers: { q2: 'b' } });
    expect(autosaver.snapshot()).toMatchObject({
      status: 'refused',
      values: { name: 'Camille', answers: { q1: 'too long', q2: 'b' } },
      refusals: [{ field: 'answers.q1', message: 'À corriger' }],
    });
    expect(kept()?.patch).toEqual({ answers: { q1: 'too long' } });
    autosaver.change({ answers: { q1: 'short' } });
    await wait(800);
    expect(server.values.answers.q1).toBe('short');
    expect(autosaver.snapshot()).toMatchObject({ status: 'saved', refusals: [] });
    expect(kept()).toBeUndefined();
  });

  it('tries the fields alone when the refusal names none of them', async () => {
    const { autosaver, replies, server, save } = setUp();
    const picky: Reply = (patch, options) =>
      'name' in patch ? Promise.reject(badFields('/elsewhere')) : save(patch, options);
    replies.push(picky, picky, picky, picky);
    autosaver.change({ name: 'x', answers: { q1: 'a', q2: 'b' } });
    await wait(60_000);
    expect(server.values).toEqual({ answers: { q1: 'a', q2: 'b' } });
    expect(autosaver.snapshot()).toMatchObject({
      status: 'refused',
      values: { name: 'x' },
      refusals: [{ field: 'name', message: 'À corriger' }],
    });
  });

  it('does not say that everything is saved while a field is held', async () => {
    const { autosaver, statuses } = setUp();
    autosaver.hold('phone', { value: '06 1', message: 'Illisible' });
    autosaver.change({ name: 'Camille' });
    await wait(800);
    expect(statuses.at(-1)).toBe('refused');
    expect(statuses).not.toContain('saved');
    expect(kept()?.held).toEqual({ phone: { value: '06 1', message: 'Illisible' } });
    autosaver.hold('phone', undefined);
    expect(autosaver.snapshot().status).toBe('saved');
    expect(kept()).toBeUndefined();
  });

  it('waits for the person to sign in again, then sends the same under the same key', async () => {
    const { autosaver, calls, replies, server } = setUp();
    replies.push(() => Promise.reject(refused(401, 'session_expired')));
    autosaver.change({ answers: { q1: 'a' } });
    await wait(800);
    expect(autosaver.snapshot().status).toBe('signed-out');
    autosaver.change({ answers: { q2: 'b' } });
    await autosaver.flush({ keepalive: true });
    await wait(60_000);
    expect(calls).toHaveLength(1);
    expect(autosaver.snapshot().status).toBe('signed-out');
    expect(kept()?.patch).toEqual({ answers: { q1: 'a', q2: 'b' } });
    autosaver.resume();
    await wait(800);
    expect(calls[1]?.options.idempotencyKey).toBe(calls[0]?.options.idempotencyKey);
    expect(server.values.answers).toEqual({ q1: 'a', q2: 'b' });
    expect(autosaver.snapshot().status).toBe('saved');
  });

  it('sends nothing once somebody else is signed in, and keeps it for its author', async () => {
    const { autosaver, calls, open } = setUp();
    autosaver.change({ answers: { q1: 'a' } });
    autosaver.pause();
    autosaver.stop();
    await wait(60_000);
    expect(calls).toHaveLength(0);
    const next = open();
    next.start();
    expect(next.snapshot().values.answers.q1).toBe('a');
  });

  it('shows at once what another tab saved, under what is typed here', async () => {
    const { autosaver, server } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'here' } });
    server.values = { answers: { q1: '', q2: 'elsewhere' } };
    server.version = 9;
    await autosaver.refresh('"9"');
    expect(autosaver.snapshot()).toMatchObject({
      elsewhere: true,
      values: { answers: { q1: 'here', q2: 'elsewhere' } },
    });
    await wait(800);
    expect(autosaver.snapshot()).toMatchObject({ status: 'saved', elsewhere: false });
    expect(server.values.answers).toEqual({ q1: 'here', q2: 'elsewhere' });
  });

  it('puts to the person what a closed tab left unsent where this one typed too', async () => {
    const { autosaver, open, server } = setUp({ answers: {} });
    autosaver.change({ answers: { q1: 'left' } });
    const next = open();
    next.change({ answers: { q1: 'right', q2: 'b' } });
    next.start();
    await wait(800);
    expect(next.snapshot()).toMatchObject({
      status: 'conflict',
      conflicts: [{ path: ['answers', 'q1'], mine: 'right', theirs: 'left' }],
    });
    expect(server.values.answers).toEqual({ q2: 'b' });
    next.resolve('theirs', ['answers', 'q1']);
    await wait(0);
    expect(server.values.answers).toEqual({ q1: 'left', q2: 'b' });
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
  ] as const)('asks when a field was changed on both sides, and keeps %s', async (side, chosen) => {
    const { autosaver, server, calls } = setUp({ answers: { q1: '', q2: '' } });
    autosaver.change({ answers: { q1: 'here', q2: 'mine alone' } });
    server.values = { answers: { q1: 'elsewhere', q2: '' } };
    server.version = 9;
    await wait(60_000);
    // The field that nobody disputes is saved meanwhile.
    expect(calls.map(({ patch }) => patch)).toEqual([
      { answers: { q1: 'here', q2: 'mine alone' } },
      { answers: { q2: 'mine alone' } },
    ]);
    expect(kept()?.patch).toEqual({ answers: { q1: 'here' } });
    expect(autosaver.snapshot()).toMatchObject({
      status: 'conflict',
      conflicts: [{ path: ['answers', 'q1'], mine: 'here', theirs: 'elsewhere' }],
    });
    autosaver.resolve(side);
    await wait(0);
    expect(server.values.answers).toEqual({ q1: chosen, q2: 'mine alone' });
    expect(autosaver.snapshot()).toMatchObject({ status: 'saved', conflicts: [] });
  });

  it('takes up what an earlier visit left, on top of the server’s draft', async () => {
    const { open, server, autosaver } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'typed before the crash' } });
    server.values = { answers: { q1: '', q2: 'elsewhere' } };
    server.version = 9;
    const next = open();
    next.start();
    expect(next.snapshot()).toMatchObject({
      status: 'pending',
      values: { answers: { q1: 'typed before the crash', q2: 'elsewhere' } },
    });
    await wait(0);
    expect(server.values.answers.q1).toBe('typed before the crash');
  });

  it('forgets what an earlier visit left once the server turns out to have it', () => {
    const { open, server, autosaver } = setUp({ answers: { q1: '' } });
    autosaver.change({ answers: { q1: 'a' } });
    server.values = { answers: { q1: 'a' } };
    const next = open();
    next.start();
    expect(next.snapshot().status).toBe('idle');
    expect(kept()).toBeUndefined();
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
