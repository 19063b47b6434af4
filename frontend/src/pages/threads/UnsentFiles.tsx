// Files that were prepared for a supplement whose term passed unanswered: their author's alone, to be taken away.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { attachmentsQuery, removeFile } from '../dossier/attachments';
import { KeptFile } from '../dossier/fields/KeptFile';
import type { Supplement } from './queries';
import type { ThreadWords } from './thread.fr';

interface UnsentFilesProps {
  dossierId: string;
  supplement: Supplement;
  t: ThreadWords;
}

export function UnsentFiles({ dossierId, supplement, t }: UnsentFilesProps) {
  const client = useQueryClient();
  const query = attachmentsQuery(dossierId);
  const { data = [] } = useQuery(query);
  const text = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const files = data.filter(({ supplement_id: answers }) => answers === supplement.id);
  if (files.length === 0 && !said) return null;

  async function remove(id: string, name: string) {
    try {
      await removeFile(id);
      setSaid(t.files.removed(name));
      text.current?.focus();
    } catch {
      setSaid(t.files.notRemoved(name));
    }
    await client.invalidateQueries({ queryKey: query.queryKey });
  }

  return (
    <>
      <p ref={text} tabIndex={-1} className="fr-text--sm fr-mt-1w fr-mb-1w">
        {t.unsentFiles}
      </p>
      <ul className="fr-raw-list" aria-label={t.unsentList}>
        {files.map((file) => (
          <KeptFile
            key={file.id}
            file={file}
            state={undefined}
            onRemove={() => void remove(file.id, file.name)}
            t={t.files}
          />
        ))}
      </ul>
      <p role="status" className="fr-hint-text">
        {said}
      </p>
    </>
  );
}
