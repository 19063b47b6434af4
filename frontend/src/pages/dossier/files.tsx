// The files of this application on their way, around the steps: they go on while the reader moves on.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { UploadCalls } from '../../lib/upload/Uploads';
import { useUploads, type UploadQueue } from '../../lib/upload/useUploads';
import { attachmentsQuery, senderTo } from './attachments';

interface Files {
  dossierId: string;
  uploads: UploadQueue;
  /** The server's files changed: the draft takes its new version. */
  refresh: () => Promise<void>;
}

const FilesContext = createContext<Files | undefined>(undefined);

/** The files around this field. */
export function useFiles(): Files {
  const files = use(FilesContext);
  if (!files) throw new Error('A field of files stands outside its application.');
  return files;
}

interface FilesProviderProps {
  dossierId: string;
  /** Takes the draft's new version. */
  refresh: () => Promise<void>;
  /** How a file is sent, where it is not to this dossier: a preview sends nothing. */
  send?: UploadCalls['send'];
  children: ReactNode;
}

export function FilesProvider({ dossierId, refresh, send, children }: FilesProviderProps) {
  const queryClient = useQueryClient();
  const calls = useMemo(() => {
    async function changed() {
      await refresh();
      await queryClient.invalidateQueries({ queryKey: attachmentsQuery(dossierId).queryKey });
    }
    return { send: send ?? senderTo(dossierId), onSettled: changed };
  }, [dossierId, refresh, send, queryClient]);
  const uploads = useUploads(calls);
  const files = useMemo(
    () => ({ dossierId, uploads, refresh: calls.onSettled }),
    [dossierId, uploads, calls],
  );
  return <FilesContext value={files}>{children}</FilesContext>;
}
