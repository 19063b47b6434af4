// Sends one file as the body of a request, telling how far it is: fetch cannot say it of what it sends.
import { langOfPath } from '../../i18n/lang';
import { ApiError, isProblem, localProblem, noAnswer } from '../../api/problem';
import { announceSessionEnd } from '../session/events';

export interface Sending {
  url: string;
  file: File;
  /** The same for the same file sent again. */
  idempotencyKey: string;
  /** Bytes gone so far. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

/** Half of a character, which some systems let into a name and nothing can encode. */
const loneSurrogate = /\p{Surrogate}/gu;

/** RFC 8187: a file's name in a header, whatever it is written in. */
export function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name.replace(loneSurrogate, '')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

function answerOf(xhr: XMLHttpRequest): unknown {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    return undefined;
  }
}

function failureOf(xhr: XMLHttpRequest): ApiError {
  const body = answerOf(xhr);
  if (isProblem(body)) return new ApiError(body);
  const status = xhr.status || noAnswer;
  return new ApiError(localProblem(status, 'unavailable', 'No answer'));
}

/** Resolves when the server says that the file is kept; an ApiError otherwise, or an AbortError. */
export function sendFile({
  url,
  file,
  idempotencyKey,
  onProgress,
  signal,
}: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', url);
    xhr.setRequestHeader('Content-Type', 'application/octet-stream');
    xhr.setRequestHeader('Content-Disposition', dispositionOf(file.name));
    xhr.setRequestHeader('Idempotency-Key', idempotencyKey);
    xhr.setRequestHeader('Accept-Language', langOfPath(location.pathname));
    xhr.upload.onprogress = ({ loaded }) => onProgress(loaded);
    xhr.onload = () => {
      if (xhr.status === 401) announceSessionEnd();
      if (xhr.status >= 200 && xhr.status < 300) resolve();
      else reject(failureOf(xhr));
    };
    xhr.onerror = () => reject(failureOf(xhr));
    xhr.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(file);
  });
}
