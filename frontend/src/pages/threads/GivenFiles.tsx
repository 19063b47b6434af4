// The files of a supplement that was given: to their author with what scanning says, to the team as links.
import { useQuery } from '@tanstack/react-query';
import { FileLinks } from '../../ui/FileLinks';
import { attachmentsQuery } from '../dossier/attachments';
import { KeptFile } from '../dossier/fields/KeptFile';
import type { Supplement, Thread } from './queries';
import type { ThreadWords } from './thread.fr';

interface GivenFilesProps {
  thread: Thread;
  supplement: Supplement;
  t: ThreadWords;
}

export function GivenFiles({ thread, supplement, t }: GivenFilesProps) {
  const { data = [] } = useQuery(attachmentsQuery(thread.dossier_id));
  const files = data.filter(({ supplement_id: answers }) => answers === supplement.id);
  if (files.length === 0) return null;
  if (thread.side === 'programme') return <FileLinks files={files} />;
  return (
    <ul className="fr-raw-list" aria-label={t.files.keptFiles}>
      {files.map((file) => (
        <KeptFile key={file.id} file={file} state={file.state} t={t.givenFiles} />
      ))}
    </ul>
  );
}
