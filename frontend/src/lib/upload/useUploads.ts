// Binds the files on their way to a page: they go on while the reader moves between its steps.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLeavingWarning } from '../forms/useLeavingWarning';
import { Uploads, type Upload, type UploadCalls } from './Uploads';

export interface UploadQueue {
  list: readonly Upload[];
  add: (question: string, files: readonly File[]) => void;
  retry: (key: string) => void;
  cancel: (key: string) => void;
}

export function useUploads({ send, onSettled }: UploadCalls): UploadQueue {
  const [uploads] = useState(() => new Uploads());
  const list = useSyncExternalStore(uploads.subscribe, uploads.list, uploads.list);
  useEffect(() => uploads.connect({ send, onSettled }), [uploads, send, onSettled]);
  useLeavingWarning(list.length > 0);
  const [actions] = useState(() => ({
    add: (question: string, files: readonly File[]) => uploads.add(question, files),
    retry: (key: string) => uploads.retry(key),
    cancel: (key: string) => uploads.cancel(key),
  }));
  return { list, ...actions };
}
