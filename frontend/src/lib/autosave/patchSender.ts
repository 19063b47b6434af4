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
}

/** A stale version (412) becomes a conflict with what the server now holds. */
export function patchSender<Found, Values>(calls: PatchCalls<Found, Values>): Send<Values> {
  const state = ({ data, etag }: Versioned<NonNullable<Found>>) => ({
    values: calls.values(data),
    etag,
  });
  return async (patch, options) => {
    try {
      return { kind: 'saved', ...state(await askVersioned(calls.patch(patch, options))) };
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      return { kind: 'conflict', ...state(await askVersioned(calls.read())) };
    }
  };
}
