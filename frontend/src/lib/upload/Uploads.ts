// The files on their way to the server, one at a time. No React here: useUploads binds it to a page.
//
// A file whose sending failed stays in the list, ready to be sent again with the same key: had it
// arrived after all, the server answers as it did the first time. Cancelling takes it out.
import { newIdempotencyKey } from '../../api/fetch';

/** waiting: others go first. sending: on its way. checking: all sent, the server looks into it. failed. */
export type UploadState = 'waiting' | 'sending' | 'checking' | 'failed';

export interface Upload {
  key: string;
  /** What it answers. */
  question: string;
  file: File;
  state: UploadState;
  /** Bytes gone so far. */
  sent: number;
  /** Why it failed. */
  error?: unknown;
}

export interface UploadCalls {
  send: (
    upload: Upload,
    options: { onProgress: (sent: number) => void; signal: AbortSignal },
  ) => Promise<void>;
  /** The server may keep one file more: also when no answer came, and when it was cancelled late. */
  onSettled: () => Promise<void>;
}

export class Uploads {
  readonly #listeners = new Set<() => void>();
  #calls: UploadCalls | undefined;
  #list: readonly Upload[] = [];
  #abort: AbortController | undefined;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  list = (): readonly Upload[] => this.#list;

  /** Says how to send; may be called again at each render. */
  connect(calls: UploadCalls): void {
    this.#calls = calls;
  }

  add(question: string, files: readonly File[]): void {
    const more = files.map((file): Upload => ({
      key: newIdempotencyKey(),
      question,
      file,
      state: 'waiting',
      sent: 0,
    }));
    this.#set([...this.#list, ...more]);
    void this.#next();
  }

  retry(key: string): void {
    this.#change(key, { state: 'waiting', sent: 0, error: undefined });
    void this.#next();
  }

  /** Takes a file out, on its way or not. */
  cancel(key: string): void {
    const underWay = this.#list.find((upload) => upload.key === key && busy(upload));
    this.#set(this.#list.filter((upload) => upload.key !== key));
    if (underWay) this.#abort?.abort();
  }

  async #next(): Promise<void> {
    const upload = this.#list.find(({ state }) => state === 'waiting');
    if (!upload || !this.#calls || this.#list.some(busy)) return;
    const { key, file } = upload;
    this.#abort = new AbortController();
    this.#change(key, { state: 'sending' });
    try {
      await this.#calls.send(upload, {
        signal: this.#abort.signal,
        onProgress: (sent) =>
          this.#change(key, { sent, state: sent < file.size ? 'sending' : 'checking' }),
      });
      await this.#calls.onSettled();
      this.#set(this.#list.filter((other) => other.key !== key));
    } catch (error) {
      this.#change(key, { state: 'failed', error });
      await this.#calls.onSettled();
    }
    await this.#next();
  }

  #change(key: string, more: Partial<Upload>): void {
    this.#set(this.#list.map((upload) => (upload.key === key ? { ...upload, ...more } : upload)));
  }

  #set(list: readonly Upload[]): void {
    this.#list = list;
    this.#listeners.forEach((listener) => listener());
  }
}

function busy({ state }: Upload): boolean {
  return state === 'sending' || state === 'checking';
}
