import { marksOf, marksSender, missingScores, type Criterion, type Reading } from './marks';

const stored: Reading = {
  id: 'r1',
  code: 'L-7K3Q',
  call_id: 'c1',
  state: 'started',
  scores: { motivation: 3 },
  comments: {},
  version: 4,
};

const options = { etag: '"4"', idempotencyKey: 'same-key-again', keepalive: false };

function answers(...list: [status: number, body: unknown, etag?: string][]) {
  const sent: Request[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((request) => {
    sent.push(request as Request);
    const [status, body, etag = ''] = list[sent.length - 1] ?? [500, {}];
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: etag ? { ETag: etag } : {} }),
    );
  });
  return sent;
}

function sender(onConflict = vi.fn()) {
  return { send: marksSender({ id: 'r1', server: marksOf(stored), onConflict }), onConflict };
}

describe('saving marks', () => {
  it('sends them whole, on the version they were typed over', async () => {
    const sent = answers([200, { ...stored, scores: { motivation: 3, skills: 5 } }, '"5"']);
    const outcome = await sender().send({ scores: { skills: 5 } }, options);
    expect(sent[0]?.method).toBe('PUT');
    expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('same-key-again');
    expect(await sent[0]?.json()).toEqual({ scores: { motivation: 3, skills: 5 }, comments: {} });
    expect(outcome).toMatchObject({ kind: 'saved', etag: '"5"' });
  });

  it('builds the next one on what was acknowledged', async () => {
    const sent = answers(
      [200, { ...stored, scores: { motivation: 3, skills: 5 } }, '"5"'],
      [200, stored, '"6"'],
    );
    const { send } = sender();
    await send({ scores: { skills: 5 } }, options);
    await send({ comment: 'Solide.' }, { ...options, etag: '"5"' });
    expect(await sent[1]?.json()).toEqual({
      scores: { motivation: 3, skills: 5 },
      comments: {},
      comment: 'Solide.',
    });
  });

  it('removes a comment that was cleared', async () => {
    const sent = answers([200, stored, '"5"']);
    const server = { scores: {}, comments: { motivation: 'Oui.' }, comment: 'Solide.' };
    const send = marksSender({ id: 'r1', server, onConflict: vi.fn() });
    await send({ comments: { motivation: null }, comment: null }, options);
    expect(await sent[0]?.json()).toEqual({ scores: {}, comments: {} });
  });

  it('reads again when the version is old, and tells', async () => {
    const stale = {
      type: '',
      title: '',
      status: 412,
      detail: '',
      code: 'stale_version',
      request_id: '',
    };
    const sent = answers([412, stale], [200, { ...stored, scores: { motivation: 1 } }, '"9"']);
    const { send, onConflict } = sender();
    const outcome = await send({ scores: { skills: 5 } }, options);
    expect(sent[1]?.method).toBe('GET');
    expect(outcome).toEqual({
      kind: 'conflict',
      values: { scores: { motivation: 1 }, comments: {} },
      etag: '"9"',
    });
    expect(onConflict).toHaveBeenCalledOnce();
  });

  it('lets any other refusal through', async () => {
    answers([
      409,
      { type: '', title: '', status: 409, detail: 'Rendue.', code: 'locked', request_id: '' },
    ]);
    await expect(sender().send({ comment: 'x' }, options)).rejects.toMatchObject({
      code: 'locked',
    });
  });
});

describe('what is missing', () => {
  const criterion = (id: string): Criterion => ({ id, label: { fr: id, en: id } });

  it('is every criterion without a score, zero being one', () => {
    const marks = { scores: { a: 0 }, comments: { b: 'À revoir.' } };
    const missing = missingScores(
      [criterion('a'), criterion('b')],
      marks,
      ({ id }) => `Notez ${id}.`,
    );
    expect(missing).toEqual([{ field: 'scores.b', message: 'Notez b.' }]);
  });
});
