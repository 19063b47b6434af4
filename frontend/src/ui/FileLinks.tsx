// Files that somebody else sent, to be saved: the portal opens none in the page.
import { useMutation } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import type { Schemas } from '../api/types';
import { useLang, useT } from '../i18n';
import { problemOf } from '../lib/forms/problemOf';
import { saveFile } from '../lib/upload/saveFile';
import { sizeOf } from '../lib/upload/sizeOf';

type File = Pick<Schemas['ReaderFile'], 'id' | 'name' | 'type' | 'size'>;

export function FileLinks({ files }: { files: readonly File[] }) {
  return (
    <ul className="fr-raw-list">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}

/** A link that says why a file is not given, where the browser would only say that it failed. */
function FileLink({ file }: { file: File }) {
  const { id, name, type, size } = file;
  const lang = useLang();
  const t = useT();
  const save = useMutation({ mutationFn: () => saveFile(file) });

  function click(event: MouseEvent) {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  }

  return (
    <>
      <a className="fr-link" href={`/api/v1/attachments/${id}/content`} download onClick={click}>
        {name}
      </a>{' '}
      <span className="fr-hint-text">
        {type.toUpperCase()}, {sizeOf(size, lang)}
      </span>
      <span role="alert">
        {save.error && (
          <span className="fr-error-text fr-mt-1v">{problemOf(save.error, t).detail}</span>
        )}
      </span>
    </>
  );
}
