// What the pages of the committee read. One request a screenful: lists carry what their rows show.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, askVersioned } from '../../../api/client';
import type { operations } from '../../../api/schema';
import type { Schemas } from '../../../api/types';
import { serverClock } from '../../../lib/clock/clock';

const all = 'committee';

export const callsQuery = queryOptions({
  queryKey: [all, 'calls'],
  queryFn: async ({ signal }) => (await ask(api.GET('/calls', { signal }))).items,
});

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'call', id],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: id } };
      const call = await ask(api.GET('/calls/{call_id}', { params, signal }));
      serverClock.observeNow(call.now);
      return call;
    },
  });

/** What the list of applications may be asked for. */
export type DossierFilter = NonNullable<operations['listDossiers']['parameters']['query']>;

export const dossiersQuery = (filter: DossierFilter) =>
  queryOptions({
    queryKey: [all, 'dossiers', filter],
    queryFn: ({ signal }) => ask(api.GET('/dossiers', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'dossier', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/dossiers/{dossier_id}', { params: { path: { dossier_id: id } }, signal })),
  });

/** The readings of one dossier, with their readers: for those who assign them. */
export const dossierReadingsQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'readings', { dossier_id: id }],
    queryFn: ({ signal }) =>
      ask(api.GET('/readings', { params: { query: { dossier_id: id, limit: 200 } }, signal })),
  });

/** How many readings of a call were given, and handed in. */
export const readingCountsQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'readings', { call_id: callId, limit: 1 }],
    queryFn: ({ signal }) =>
      ask(api.GET('/readings', { params: { query: { call_id: callId, limit: 1 } }, signal })),
  });

export const readersQuery = queryOptions({
  queryKey: [all, 'readers'],
  queryFn: ({ signal }) =>
    ask(api.GET('/people', { params: { query: { role: 'reader', limit: 200 } }, signal })),
});

/** How a call is scored, as a whole; a line of its own replaces the call's. */
export const scoresQuery = (callId: string, line?: number) =>
  queryOptions({
    queryKey: [all, 'scores', callId, line],
    queryFn: ({ signal }) => {
      const params = { path: { call_id: callId }, query: { line } };
      return ask(api.GET('/calls/{call_id}/scores', { params, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const releasesQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'releases', callId],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: callId } };
      return (await ask(api.GET('/calls/{call_id}/releases', { params, signal }))).items;
    },
  });

/** A run that the engine has not finished is asked for again: often, as most take a fraction of a second. */
export const underWay = ({ state }: Pick<Schemas['Assembly'], 'state'>) =>
  state === 'queued' || state === 'running';
const soon = 300;

export const assembliesQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'assemblies', callId],
    queryFn: async ({ signal }) => {
      const params = { path: { call_id: callId } };
      return (await ask(api.GET('/calls/{call_id}/assemblies', { params, signal }))).items;
    },
    refetchInterval: ({ state: { data } }) => (data?.some(underWay) ? soon : false),
  });

export const assemblyQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'assembly', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/assemblies/{assembly_id}', { params: { path: { assembly_id: id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && underWay(data) ? soon : false),
  });

/** The challenges of a call, to name the posts that a team fills. */
export const challengesQuery = (callId: string) =>
  queryOptions({
    queryKey: [all, 'challenges', callId],
    queryFn: async ({ signal }) => {
      const params = { query: { call_id: callId } };
      return (await ask(api.GET('/challenges', { params, signal }))).items;
    },
  });

export const teamsQuery = queryOptions({
  queryKey: [all, 'teams'],
  queryFn: async ({ signal }) => (await ask(api.GET('/teams', { signal }))).items,
});

export type AuditFilter = NonNullable<operations['listAudit']['parameters']['query']>;

export const auditQuery = (filter: AuditFilter) =>
  queryOptions({
    queryKey: [all, 'audit', filter],
    queryFn: ({ signal }) => ask(api.GET('/audit', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

/** One of my readings at its version, with the anonymous dossier. */
export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'reading', id],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/readings/{reading_id}', { params: { path: { reading_id: id } }, signal }),
      ),
    // The page holds a draft of it: it is read again by the draft's own rules, not in its back.
    staleTime: Infinity,
    gcTime: 0,
  });

/** All my readings, those to do first. */
export const myReadingsQuery = queryOptions({
  queryKey: [all, 'my-readings'],
  queryFn: async ({ signal }) => {
    const items = [];
    let cursor: string | undefined;
    do {
      const query = { mine: true, limit: 200, cursor };
      const page = await ask(api.GET('/readings', { params: { query }, signal }));
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items;
  },
});

/** Everything above: what an act may have changed. */
export const everyCommitteeQuery = { queryKey: [all] };
