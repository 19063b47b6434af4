// One file that the server keeps: its name as kept, its size, what scanning says, and how to remove it.
import type { Schemas } from '../../../api/types';
import type { Attachment } from '../attachments';
import { contentPath } from '../attachments';
import type { FilesWords } from './files.fr';

interface KeptFileProps {
  file: Schemas['DossierFile'];
  state: Attachment['state'] | undefined;
  /** Absent where the file is only shown. */
  onRemove?: () => void;
  t: FilesWords;
}

export function KeptFile({ file, state, onRemove, t }: KeptFileProps) {
  const bad = state === 'infected' || state === 'rejected';
  return (
    <li className="fr-mb-2w portal-file">
      <p className="fr-mb-0">
        <a className="fr-link" href={contentPath(file.id)} download>
          {file.name}
        </a>{' '}
        <span className="fr-hint-text">
          {file.type.toUpperCase()}, {t.size(file.size)}
        </span>
      </p>
      {state && (
        <p className={bad ? 'fr-error-text fr-mt-1v' : 'fr-hint-text fr-mb-0'}>{t.scan[state]}</p>
      )}
      {onRemove && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w"
          onClick={onRemove}
        >
          {t.remove} <span className="fr-sr-only">{file.name}</span>
        </button>
      )}
    </li>
  );
}
