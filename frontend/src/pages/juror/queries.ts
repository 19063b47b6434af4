// What somebody who reads or judges promised, offered and practised.
import { queryOptions } from '@tanstack/react-query';
import { api, ask, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Readership = Schemas['Readership'];
export type ReadershipSummary = Schemas['ReadershipSummary'];
export type Interest = Schemas['Interest'];
export type InterestKind = Schemas['InterestKind'];
export type Practice = Schemas['Practice'];

const all = 'readership';

export const readershipsQuery = queryOptions({
  queryKey: [all],
  queryFn: async ({ signal }) => (await ask(api.GET('/readerships', { signal }))).items,
});

export const readershipQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, callId],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/calls/{call_id}/readership', { params: { path: { call_id: callId } }, signal }),
      ),
  });

export const everyReadershipQuery = { queryKey: [all] };
