// A field that takes files: the limits before choosing, each file on its way, those that are kept.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import type { Schemas } from '../../../api/types';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { acceptOf, faultOf, type FileType } from '../../../lib/upload/checkFile';
import { attachmentsQuery, removeFile } from '../attachments';
import { useFiles } from '../files';
import type { FilesWords } from './files.fr';
import { KeptFile } from './KeptFile';
import { UploadRow } from './UploadRow';

interface FileChooserProps {
  /** Names the field on the page. */
  field: string;
  /** What the files answer: names them among those on their way. */
  answers: string;
  label: ReactNode;
  help?: string | undefined;
  /** Who will see the files. */
  about: string;
  types: readonly FileType[];
  most: number;
  kept: readonly Schemas['DossierFile'][];
  /** What a refusal said of the field. */
  fault?: string | undefined;
  t: FilesWords;
}

export function FileChooser(props: FileChooserProps) {
  const { field, answers, label, help, about: who, types, most, kept, fault, t } = props;
  const { uploads, dossierId, refresh } = useFiles();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const { data: states } = useQuery(attachmentsQuery(dossierId));

  const sending = uploads.list.filter((upload) => upload.question === answers);
  const going = sending.filter(({ state }) => state !== 'failed').length;
  const messages = [...faults, fault].filter((message) => message !== undefined);
  const about = `${fieldId(field)}-about`;
  const wrong = `${fieldId(field)}-wrong`;

  function choose(chosen: readonly File[]) {
    const refused: string[] = [];
    const taken: File[] = [];
    for (const file of chosen) {
      const fault = faultOf(file, types, most - kept.length - going - taken.length);
      if (fault) refused.push(t.refused(file.name, t.faults(types, most)[fault]));
      else taken.push(file);
    }
    setFaults(refused);
    setSaid('');
    uploads.add(answers, taken);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  }

  async function remove(fileId: string, name: string) {
    try {
      await removeFile(fileId);
      setSaid(t.removed(name));
      input.current?.focus();
    } catch {
      setSaid('');
      setFaults([t.notRemoved(name)]);
    }
    await refresh();
  }

  return (
    <div className="fr-mb-4w">
      <div className={`fr-upload-group${messages.length > 0 ? ' fr-upload-group--error' : ''}`}>
        <label className="fr-label" htmlFor={fieldId(field)}>
          {label}
          {help && <span className="fr-hint-text">{help}</span>}
          <span className="fr-hint-text">{t.limits(types, most)}</span>
        </label>
        <p id={about} className="fr-hint-text fr-mb-1w">
          {who}
        </p>
        <input
          ref={input}
          className="fr-upload"
          type="file"
          id={fieldId(field)}
          name={field}
          multiple={most > 1}
          accept={acceptOf(types)}
          aria-invalid={messages.length > 0}
          aria-describedby={`${about} ${wrong}`}
          onChange={(event) => choose([...(event.target.files ?? [])])}
        />
        <div id={wrong} role="alert">
          {messages.map((message) => (
            <p key={message} className="fr-error-text">
              {message}
            </p>
          ))}
        </div>
      </div>
      {sending.length > 0 && (
        <ul className="fr-raw-list fr-mt-2w" aria-label={t.onTheirWay}>
          {sending.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} t={t} />
          ))}
        </ul>
      )}
      {kept.length > 0 && (
        <ul className="fr-raw-list fr-mt-2w" aria-label={t.keptFiles}>
          {kept.map((file) => (
            <KeptFile
              key={file.id}
              file={file}
              state={states?.find((known) => known.id === file.id)?.state}
              onRemove={() => void remove(file.id, file.name)}
              t={t}
            />
          ))}
        </ul>
      )}
      <p role="status" className="fr-hint-text">
        {said || t.count(kept.length, going)}
      </p>
    </div>
  );
}
