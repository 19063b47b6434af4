// The words of the autosave: what it sends, what comes back, what it shows.
import type { FormError } from '../forms/fieldErrors';
import type { Json, JsonObject } from './mergePatch';
import type { Conflict } from './reconcile';

/** An object of the server at a version. */
export interface ServerState<Values> {
  values: Values;
  etag: string;
  /** When the server saved it, on the portal's clock; absent, the moment it answered. */
  savedAt?: string;
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
export interface Send<Values> {
  (patch: JsonObject, options: SendOptions): Promise<SaveOutcome<Values>>;
  /** Reads what the server holds: asked when another tab saved. */
  read?: () => Promise<ServerState<Values>>;
}

/** Reads the object again. */
export type Read<Values> = () => Promise<ServerState<Values>>;

/**
 * idle: nothing was typed. pending: typed, not sent yet. saving: on its way. saved: everything is
 * acknowledged. refused: everything but some fields that cannot be saved as they are. offline: no
 * answer, tried again by itself. signed-out: the session ended. conflict: a person must choose. error:
 * refused as a whole, or failing.
 */
export type AutosaveStatus =
  | 'idle'
  | 'pending'
  | 'saving'
  | 'saved'
  | 'refused'
  | 'offline'
  | 'signed-out'
  | 'conflict'
  | 'error';

/** What was typed in a field and is not sent as it is. */
export interface Held {
  value: Json;
  /** Why; nothing when it is only unfinished. */
  message?: string;
}

/** By the name of the field: `employers`, `answers.why`. */
export type HeldFields = Readonly<Record<string, Held>>;

/** What the screen shows. */
export interface AutosaveSnapshot<Values> {
  /** The server's values with everything typed here on top. */
  values: Values;
  /** The version the server last gave; name it in If-Match when submitting, once `saved` or `idle`. */
  etag: string;
  status: AutosaveStatus;
  /** When the server last acknowledged. */
  savedAt?: string;
  conflicts: readonly Conflict[];
  /** The fields that the server refused, and why; the others were saved without them. */
  refusals: readonly FormError[];
  held: HeldFields;
  /** The values shown come from another tab or device since the last save here. */
  elsewhere: boolean;
  /** Why the status is `error`: an ApiError most of the time. */
  error?: unknown;
}
