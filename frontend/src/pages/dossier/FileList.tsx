// The files that answer a question, to be read: their names, their sizes, what scanning says.
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/types';
import { attachmentsQuery } from './attachments';
import { KeptFile } from './fields/KeptFile';
import type { FormWords } from './form.fr';
import type { Dossier } from './queries';

interface FileListProps {
  dossier: Dossier;
  files: readonly Schemas['DossierFile'][];
  t: FormWords;
}

export function FileList({ dossier, files, t }: FileListProps) {
  const { data: states } = useQuery({
    ...attachmentsQuery(dossier.id),
    enabled: files.length > 0,
  });
  // Once the call is over, no file can be removed any more.
  const words = dossier.editable ? t.files : { ...t.files, scan: t.files.scanOver };
  if (files.length === 0) return <p>{t.empty}</p>;
  return (
    <ul className="fr-raw-list">
      {files.map((file) => (
        <KeptFile
          key={file.id}
          file={file}
          state={states?.find(({ id }) => id === file.id)?.state}
          t={words}
        />
      ))}
    </ul>
  );
}
