// The files that answer a question, to be read: their names, their sizes, what scanning says.
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/types';
import { attachmentsQuery } from './attachments';
import { KeptFile } from './fields/KeptFile';
import type { FormWords } from './form.fr';

interface FileListProps {
  dossierId: string;
  files: readonly Schemas['DossierFile'][];
  t: FormWords;
}

export function FileList({ dossierId, files, t }: FileListProps) {
  const { data: states } = useQuery({
    ...attachmentsQuery(dossierId),
    enabled: files.length > 0,
  });
  if (files.length === 0) return <p>{t.empty}</p>;
  return (
    <ul className="fr-raw-list">
      {files.map((file) => (
        <KeptFile
          key={file.id}
          file={file}
          state={states?.find(({ id }) => id === file.id)?.state}
          t={t.files}
        />
      ))}
    </ul>
  );
}
