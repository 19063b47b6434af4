// The files that come with the answer to a request for a supplement: the same field as in the form.
import { useQuery } from '@tanstack/react-query';
import { maxFiles, type FileType } from '../../lib/upload/checkFile';
import { attachmentsQuery } from '../dossier/attachments';
import { FileChooser } from '../dossier/fields/FileChooser';
import { useFiles } from '../dossier/files';
import type { Supplement } from './queries';
import type { ThreadWords } from './thread.fr';

/** What a supplement takes, whatever the form asked. */
const types: readonly FileType[] = ['pdf', 'png', 'jpeg'];

interface SupplementFilesProps {
  field: string;
  supplement: Supplement;
  fault: string | undefined;
  t: ThreadWords;
}

export function SupplementFiles({ field, supplement, fault, t }: SupplementFilesProps) {
  const { dossierId } = useFiles();
  const { data: files = [] } = useQuery(attachmentsQuery(dossierId));
  return (
    <FileChooser
      field={field}
      answers={supplement.id}
      label={t.filesLabel}
      about={t.filesAbout}
      types={types}
      most={maxFiles}
      kept={files.filter(({ supplement_id: answers }) => answers === supplement.id)}
      fault={fault}
      t={t.files}
    />
  );
}
