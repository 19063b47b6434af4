// What was typed and not yet acknowledged by the server, kept on this device.
import { isObject, type JsonObject } from './mergePatch';

const prefix = 'portail:draft:';

/** Whose draft of what: a copy never shows up for somebody else or under other questions. */
export interface CopyKey {
  /** The account's id. */
  user: string;
  /** Kind and id of the object: `dossier/018f…`. */
  object: string;
  /** Of the form the answers belong to: a call whose questions changed gets another one. */
  version: string;
}

export interface Copy {
  /** The unsent merge patch. */
  patch: JsonObject;
  /** What the server held under each of its leaves when they were typed. */
  base: JsonObject;
}

/** One draft's place in this device's storage. */
export class LocalCopy {
  readonly #key: string;

  constructor({ user, object, version }: CopyKey) {
    this.#key = `${prefix}${user}:${object}:${version}`;
  }

  read(): Copy | undefined {
    try {
      const copy: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (!isObject(copy) || !isObject(copy.patch) || !isObject(copy.base)) return undefined;
      return { patch: copy.patch, base: copy.base };
    } catch {
      return undefined;
    }
  }

  write(copy: Copy): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(copy));
    } catch {
      // Storage full or forbidden: the server's copy remains, and the status says when it lags.
    }
  }

  remove(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Storage forbidden: nothing was kept either.
    }
  }
}

/** Forgets every draft kept on this device: at sign-out, since computers are shared. */
export function clearAllLocalCopies(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // Storage forbidden: nothing was kept.
  }
}
