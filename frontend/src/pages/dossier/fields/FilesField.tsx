// Files that answer a question: the limits before choosing, each file on its way, those that are kept.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { usePick } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { acceptOf, faultOf, maxFiles, type FileType } from '../../../lib/upload/checkFile';
import { attachmentsQuery, removeFile } from '../attachments';
import { useDraft } from '../draft';
import type { Call } from '../../calls/queries';
import { useFiles } from '../files';
import type { FilesWords } from './files.fr';
import { KeptFile } from './KeptFile';
import { UploadRow } from './UploadRow';

const pdfOnly: readonly FileType[] = ['pdf'];

export function FilesField({
  question,
  t,
}: {
  question: Call['questions'][number];
  t: FilesWords;
}) {
  const { call, values, faultOf: saidOf } = useDraft();
  const { uploads, dossierId, refresh } = useFiles();
  const pick = usePick();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const { data: states } = useQuery(attachmentsQuery(dossierId));

  const {
    id,
    label,
    help,
    required,
    file_types: types = pdfOnly,
    max_files: most = maxFiles,
  } = question;
  const field = `files.${id}`;
  const kept = values.files[id] ?? [];
  const sending = uploads.list.filter((upload) => upload.question === id);
  const going = sending.filter(({ state }) => state !== 'failed').length;
  const messages = [...faults, saidOf(field)].filter((message) => message !== undefined);
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
    uploads.add(id, taken);
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
          {required ? pick(label) : `${pick(label)} ${t.optional}`}
          {help && <span className="fr-hint-text">{pick(help)}</span>}
          <span className="fr-hint-text">{t.limits(types, most)}</span>
        </label>
        <p id={about} className="fr-hint-text fr-mb-1w">
          {question.shown_to_readers
            ? t.shownToReaders
            : call.anonymous_reading
              ? t.hiddenFromReaders
              : t.namedReading}
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
