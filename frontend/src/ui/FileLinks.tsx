// Files that somebody else sent, to be saved: the portal opens none in the page.
import type { Schemas } from '../api/types';
import { useLang } from '../i18n';
import { sizeOf } from '../lib/upload/sizeOf';

type File = Pick<Schemas['ReaderFile'], 'id' | 'name' | 'type' | 'size'>;

export function FileLinks({ files }: { files: readonly File[] }) {
  const lang = useLang();
  return (
    <ul className="fr-raw-list">
      {files.map(({ id, name, type, size }) => (
        <li key={id}>
          <a className="fr-link" href={`/api/v1/attachments/${id}/content`} download>
            {name}
          </a>{' '}
          <span className="fr-hint-text">
            {type.toUpperCase()}, {sizeOf(size, lang)}
          </span>
        </li>
      ))}
    </ul>
  );
}
