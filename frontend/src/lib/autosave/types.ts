// The words of the autosave: what it sends, what comes back, what it shows.
import type { JsonObject } from './mergePatch';
import type { Conflict } from './reconcile';

/** An object of the server at a version. */
export interface ServerState<Values> {
  values: Values;
  etag: string;
}

/** What came of sending a patch; anything else is thrown as an ApiError. */
export type SaveOutcome<Values> = { kind: 'saved' | 'conflict' } & ServerState<Values>;

export interface SendOptions {
  /** For If-Match. */
  etag: string;
  /** The same for the same patch sent again. */
  idempotencyKey: string;
  /** The page is going away: let the request outlive it. */
  keepalive: boolean;
}

/** Sends a merge patch; `patchSender` makes one of an API call. */
export type Send<Values> = (
  patch: JsonObject,
  options: SendOptions,
) => Promise<SaveOutcome<Values>>;

/** Reads the object again. */
export type Read<Values> = () => Promise<ServerState<Values>>;

/**
 * idle: nothing was typed. pending: typed, not sent yet. saving: on its way. saved: acknowledged.
 * offline: no answer, tried again by itself. conflict: a person must choose. error: refused or failing.
 */
export type AutosaveStatus =
  'idle' | 'pending' | 'saving' | 'saved' | 'offline' | 'conflict' | 'error';

/** What the screen shows. */
export interface AutosaveSnapshot<Values> {
  /** The server's values with everything typed here on top. */
  values: Values;
  /** The version the server last gave; name it in If-Match when submitting, once `saved` or `idle`. */
  etag: string;
  status: AutosaveStatus;
  /** When the server last acknowledged, on this device's clock. */
  savedAt?: string;
  conflicts: Conflict[];
  /** Why the status is `error`: an ApiError most of the time. */
  error?: unknown;
}
