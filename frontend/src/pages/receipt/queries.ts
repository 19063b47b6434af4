// The receipt of a submission, as the portal signed it.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ReceiptFile = Schemas['ReceiptFile'];
export type Receipt = Schemas['Receipt'];
export type ReceiptKind = Receipt['kind'];

/** Where the file itself is. */
export function receiptAddress(kind: ReceiptKind, id: string, sequence: string): string {
  const at = {
    application: `/dossiers/${id}`,
    wishes: `/dossiers/${id}/wishes`,
    challenge: `/challenges/${id}`,
  }[kind];
  return `/api/v1${at}/receipts/${sequence}`;
}

function read(kind: ReceiptKind, id: string, sequence: number, signal: AbortSignal) {
  const inDossier = { params: { path: { dossier_id: id, sequence } }, signal };
  switch (kind) {
    case 'application':
      return ask(api.GET('/dossiers/{dossier_id}/receipts/{sequence}', inDossier));
    case 'wishes':
      return ask(api.GET('/dossiers/{dossier_id}/wishes/receipts/{sequence}', inDossier));
    case 'challenge':
      return ask(
        api.GET('/challenges/{challenge_id}/receipts/{sequence}', {
          params: { path: { challenge_id: id, sequence } },
          signal,
        }),
      );
  }
}

export const receiptQuery = (kind: ReceiptKind, id: string, sequence: string) =>
  queryOptions({
    queryKey: ['receipts', kind, id, sequence],
    queryFn: ({ signal }) => read(kind, id, Number(sequence), signal),
    staleTime: Infinity, // it never changes
  });
