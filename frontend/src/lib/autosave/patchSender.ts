// Makes the autosave's `send` of two calls of the API: one that patches, one that reads.
import { askVersioned, type Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { JsonObject } from './mergePatch';
import type { Send, SendOptions } from './types';

interface PatchCalls<Found, Values> {
  /** `(body, options) => api.PATCH(…)`, with `mergePatch(options.etag, options.idempotencyKey)` as headers. */
  patch: (body: JsonObject, options: SendOptions) => Parameters<typeof askVersioned<Found>>[0];
  /** `() => api.GET(…)`: asked when the version turned out to be old. */
  read: () => Parameters<typeof askVersioned<Found>>[0];
  /** The draft inside the answer. */
  values: (found: NonNullable<Found>) => Values;
  /** The version of the draft, where the answer's own is of something else. */
  etag?: (found: NonNullable<Found>) => string;
  /** When the server saved it, if it says so. */
  savedAt?: (found: NonNullable<Found>) => string;
}

/** A stale version (412) becomes a conflict with what the server now holds. */
export function patchSender<Found, Values>(calls: PatchCalls<Found, Values>): Send<Values> {
  const state = ({ data, etag }: Versioned<NonNullable<Found>>) => ({
    values: calls.values(data),
    etag: calls.etag?.(data) ?? etag,
    savedAt: calls.savedAt?.(data),
  });
  const read = async () => state(await askVersioned(calls.read()));

  async function send(patch: JsonObject, options: SendOptions) {
    try {
      const saved = state(await askVersioned(calls.patch(patch, options)));
      return { kind: 'saved' as const, ...saved };
    } catch (error) {
      if (!mustRead(error)) throw error;
      return { kind: 'conflict' as const, ...(await read()) };
    }
  }

  return Object.assign(send, { read });
}

/** The version is old; or the patch was saved, and the answer that said so was lost with the server. */
function mustRead(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 412 || error.code === 'conflict');
}
