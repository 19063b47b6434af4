import { onSessionEnd } from '../lib/session/events';
import { createApi, ask, askVersioned, mergePatch } from './client';
import { ApiError, apiError, isTransient, localProblem, noAnswer, retryAfter } from './problem';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const sent: Request[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((request) => {
    sent.push(request as Request);
    const text = body === undefined ? null : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  });
  return sent;
}

const problem = { ...localProblem(409, 'call_closed', 'Appel terminé'), request_id: 'r1' };
const person = { signed_in: false, capabilities: [], grants: [], now: '2022-03-30T08:00:00Z' };

describe('a call to the API', () => {
  it('says the language, and nothing more when it only reads', async () => {
    const [request] = [answer(200, person)];
    await ask(createApi('en').GET('/me'));
    expect(request[0]?.url).toBe(`${location.origin}/api/v1/me`);
    expect(request[0]?.headers.get('Accept-Language')).toBe('en');
    expect(request[0]?.headers.has('Idempotency-Key')).toBe(false);
  });

  it('carries a key and a content type when it acts, even without a body', async () => {
    const sent = answer(204, undefined);
    await ask(createApi('fr').DELETE('/session'));
    await ask(createApi('fr').DELETE('/session'));
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[A-Za-z0-9_-]{8,100}$/);
    expect(sent[1]?.headers.get('Idempotency-Key')).not.toBe(
      sent[0]?.headers.get('Idempotency-Key'),
    );
  });

  it('patches a known version, under the caller’s key', async () => {
    const sent = answer(200, { id: 'd' }, { ETag: '"4"' });
    const found = await askVersioned(
      createApi('fr').PATCH('/dossiers/{dossier_id}', {
        params: { path: { dossier_id: 'd' } },
        body: { name: 'Camille' },
        headers: mergePatch('"3"', 'same-key-again'),
      }),
    );
    expect(found.etag).toBe('"4"');
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/merge-patch+json');
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('same-key-again');
  });

  it('throws the problem that the server gave', async () => {
    answer(409, problem);
    await expect(ask(createApi('fr').GET('/me'))).rejects.toMatchObject({
      name: 'ApiError',
      status: 409,
      code: 'call_closed',
      message: 'Appel terminé',
    });
  });

  it('makes a problem when the server could not write one', async () => {
    answer(502, { html: 'Bad gateway' });
    await expect(ask(createApi('fr').GET('/me'))).rejects.toMatchObject({
      status: 502,
      code: 'unavailable',
    });
  });

  it('makes one when nothing answers, and keeps the cause', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(ask(createApi('fr').GET('/me'))).rejects.toMatchObject({ status: noAnswer });
  });

  it('lets an abandoned request be abandoned', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('', 'AbortError'));
    await expect(ask(createApi('fr').GET('/me'))).rejects.toBeInstanceOf(DOMException);
  });

  it('tells when the session is over', async () => {
    const ended = vi.fn();
    const stop = onSessionEnd(ended);
    answer(401, { ...problem, status: 401, code: 'session_expired' });
    await expect(ask(createApi('fr').GET('/me'))).rejects.toBeInstanceOf(ApiError);
    expect(ended).toHaveBeenCalledOnce();
    stop();
  });
});

describe('a refusal', () => {
  it('is worth asking again only when another answer may come', () => {
    const refused = (status: number) => new ApiError(localProblem(status, 'internal', ''));
    expect([noAnswer, 429, 500, 503].every((status) => isTransient(refused(status)))).toBe(true);
    expect([400, 401, 403, 404, 409, 412, 422].some((status) => isTransient(refused(status)))).toBe(
      false,
    );
    expect(isTransient(new TypeError('Failed to fetch'))).toBe(true);
    expect(isTransient(new Error('a fault of ours'))).toBe(false);
  });

  it('may say how long to wait', () => {
    const busy = new ApiError({ ...localProblem(429, 'too_many_requests', ''), retry_after: 30 });
    expect(retryAfter(busy)).toBe(30_000);
    expect(retryAfter(new ApiError(problem))).toBeUndefined();
    expect(retryAfter(new Error())).toBeUndefined();
  });

  it('is recognised only when it is whole', () => {
    const response = new Response(null, { status: 400 });
    expect(apiError(response, problem).code).toBe('call_closed');
    expect(apiError(response, { status: 400 }).code).toBe('malformed');
    expect(apiError(response, null).status).toBe(400);
  });
});
