// One fetch for every call to the API: language, content type, idempotency, clock, session.
import { machineClock, serverClock } from '../lib/clock/clock';
import type { Lang } from '../i18n';
import { announceSessionEnd } from '../lib/session/events';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A key the server remembers for 24 hours: the same request sent twice acts once. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

function prepare(request: Request, lang: Lang): void {
  const { headers, method } = request;
  headers.set('Accept-Language', lang);
  if (safeMethods.has(method)) return;
  if (!headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newIdempotencyKey());
  // The server asks for a content type even where there is no body: it is half of its CSRF check.
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
}

function observeDate({ headers }: Response, sentAt: number, receivedAt: number): void {
  const date = headers.get('Date');
  serverClock.observeDateHeader(date, sentAt, receivedAt);
  machineClock.observeDateHeader(date, sentAt, receivedAt);
}

/** Makes the fetch that the API client uses, for one language. */
export function apiFetch(lang: Lang): (request: Request) => Promise<Response> {
  return async (request) => {
    prepare(request, lang);
    const sentAt = Date.now();
    // Looked up at each call, so that tests can replace it.
    const response = await globalThis.fetch(request);
    observeDate(response, sentAt, Date.now());
    if (response.status === 401) announceSessionEnd();
    return response;
  };
}
