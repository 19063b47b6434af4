// One file on its way: how far it is, how to stop it, and what to do when it failed.
import { useId } from 'react';
import { ApiError, noAnswer } from '../../../api/problem';
import type { Upload } from '../../../lib/upload/Uploads';
import type { UploadQueue } from '../../../lib/upload/useUploads';
import type { FilesWords } from './files.fr';

interface UploadRowProps {
  upload: Upload;
  uploads: UploadQueue;
  t: FilesWords;
}

function whyOf(error: unknown, t: FilesWords): string {
  return error instanceof ApiError && error.status !== noAnswer ? error.problem.detail : t.noAnswer;
}

/** The server looked into the file and will not take it: sending it again changes nothing. */
function refused(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 413 || error.status === 422);
}

export function UploadRow({ upload, uploads, t }: UploadRowProps) {
  const { key, file, state, sent, error } = upload;
  const name = useId();
  const failed = state === 'failed';
  return (
    <li className="fr-mb-2w portal-file">
      <p id={name} className="fr-mb-0">
        {file.name} <span className="fr-hint-text">{t.size(file.size)}</span>
      </p>
      {failed ? (
        <p role="alert" className="fr-error-text fr-mt-1v">
          {whyOf(error, t)}
        </p>
      ) : (
        <>
          <progress aria-labelledby={name} max={file.size} value={sent} />
          <span className="fr-hint-text">{t.states[state]}</span>
        </>
      )}
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm fr-mt-1w">
        {failed && !refused(error) && (
          <li>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              onClick={() => uploads.retry(key)}
            >
              {t.retry} <span className="fr-sr-only">{file.name}</span>
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary"
            onClick={() => uploads.cancel(key)}
          >
            {failed ? t.giveUp : t.cancel} <span className="fr-sr-only">{file.name}</span>
          </button>
        </li>
      </ul>
    </li>
  );
}
