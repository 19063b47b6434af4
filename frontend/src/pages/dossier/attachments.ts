// The files of a dossier: what scanning says of them, and the calls that add and remove one.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { sendFile } from '../../lib/upload/sendFile';
import type { UploadCalls } from '../../lib/upload/Uploads';

export type Attachment = Schemas['Attachment'];

const scanPause = 5000;

/** The files of a dossier with their states; asked again while one waits for the virus scan. */
export const attachmentsQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossiers', dossierId, 'attachments'],
    queryFn: async ({ signal }) => {
      const params = { path: { dossier_id: dossierId } };
      const { items } = await ask(
        api.GET('/dossiers/{dossier_id}/attachments', { params, signal }),
      );
      return items;
    },
    refetchInterval: ({ state }) =>
      state.data?.some((file) => file.state === 'pending') ? scanPause : false,
  });

/** How the files of a dossier are sent: each answers a question of the form, or a request for a supplement. */
export const senderTo =
  (dossierId: string, to: 'question' | 'supplement' = 'question'): UploadCalls['send'] =>
  (upload, options) =>
    sendFile({
      ...options,
      file: upload.file,
      idempotencyKey: upload.key,
      url: `/api/v1/dossiers/${dossierId}/attachments?${to}=${encodeURIComponent(upload.question)}`,
    });

export async function removeFile(id: string): Promise<void> {
  await ask(
    api.DELETE('/attachments/{attachment_id}', { params: { path: { attachment_id: id } } }),
  );
}

/** Where a file's bytes are. */
export function contentPath(id: string): string {
  return `/api/v1/attachments/${id}/content`;
}
