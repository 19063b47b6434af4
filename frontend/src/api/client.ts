// The typed client of the API. Its types come from api/openapi.yaml through schema.d.ts.
import createClient, { mergeHeaders, type Client } from 'openapi-fetch';
import { langOfPath, type Lang } from '../i18n/lang';
import { apiFetch } from './fetch';
import { ApiError, apiError, localProblem, noAnswer } from './problem';
import type { paths } from './schema';

const origin = typeof location === 'undefined' ? 'http://localhost' : location.origin;
const pageLang: Lang = typeof location === 'undefined' ? 'fr' : langOfPath(location.pathname);

/** Makes a client that speaks one language; screens use `api`. */
export function createApi(lang: Lang): Client<paths> {
  return createClient<paths>({ baseUrl: `${origin}/api/v1`, fetch: apiFetch(lang) });
}

/** The API, in the language of the page. */
export const api = createApi(pageLang);

/** The headers of a JSON merge patch on a known version. */
export function mergePatch(etag: string, idempotencyKey?: string) {
  return mergeHeaders(
    { 'Content-Type': 'application/merge-patch+json', 'If-Match': etag },
    idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : undefined,
  );
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** An object with the version it was read at. */
export interface Versioned<T> {
  data: T;
  etag: string;
}

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(localProblem(noAnswer, 'unavailable', 'No answer'), { cause });
  }
}

/** The data of a call, or its problem as an ApiError: `await ask(api.GET('/calls'))`. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  return (await askVersioned(call)).data;
}

/** As ask, with the ETag to send back in If-Match. */
export async function askVersioned<T>(
  call: Promise<Answer<T>>,
): Promise<Versioned<NonNullable<T>>> {
  const { data, error, response } = await settle(call);
  if (!response.ok) throw apiError(response, error);
  return { data: data as NonNullable<T>, etag: response.headers.get('ETag') ?? '' };
}
