// Who reads in a call, what was assigned, and the conflicts of interest between them.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Reader = Schemas['Reader'];
export type Proposal = Schemas['AssignmentProposal'];
export type Order = Schemas['AssignmentOrder'];
export type Pair = Schemas['AssignmentPair'];
export type Conflict = Schemas['Conflict'];

const all = 'readers';

export const callReadersQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, callId],
    queryFn: ({ signal }) =>
      ask(api.GET('/calls/{call_id}/readers', { params: { path: { call_id: callId } }, signal })),
  });

export const assignmentsQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'assignments', callId],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: callId } };
      return (await ask(api.GET('/calls/{call_id}/assignments', { params, signal }))).items;
    },
  });

export const conflictsQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'conflicts', callId],
    queryFn: ({ signal }) =>
      ask(api.GET('/calls/{call_id}/conflicts', { params: { path: { call_id: callId } }, signal })),
  });

/** Everything above: what an act may have changed. */
export const everyReadersQuery = { queryKey: [all] };
