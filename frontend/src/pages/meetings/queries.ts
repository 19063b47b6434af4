// The people a challenge may meet, and the host's vetoes.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Candidate = Schemas['HostCandidate'];
export type CandidateDetail = Schemas['HostCandidateDetail'];
export type Veto = Schemas['Veto'];

const all = 'meetings';

/** What to call somebody: the committee has judged numbers, and keeps to them. */
export const calledBy = ({ name, number }: Pick<Candidate, 'name' | 'number'>): string =>
  name || number;

export const candidatesQuery = (challengeId: string) =>
  queryOptions({
    queryKey: [all, 'list', challengeId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/challenges/{challenge_id}/candidates', {
          params: { path: { challenge_id: challengeId } },
          signal,
        }),
      ),
    // Each reading is told to the people read: none that nobody asked for.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const candidateQuery = (challengeId: string, dossierId: string) =>
  queryOptions({
    queryKey: [all, 'one', challengeId, dossierId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/challenges/{challenge_id}/candidates/{dossier_id}', {
          params: { path: { challenge_id: challengeId, dossier_id: dossierId } },
          signal,
        }),
      ),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const vetoesQuery = (challengeId: string) =>
  queryOptions({
    queryKey: [all, 'vetoes', challengeId],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/challenges/{challenge_id}/vetoes', {
            params: { path: { challenge_id: challengeId } },
            signal,
          }),
        )
      ).items,
  });

/** The vetoes that wait for a ruling, of every challenge. */
export const pendingVetoesQuery = queryOptions({
  queryKey: [all, 'vetoes', 'pending'],
  queryFn: async ({ signal }) => (await ask(api.GET('/vetoes', { signal }))).items,
});

export const everyMeeting = { queryKey: [all] };

/** The vetoes alone: they are no reading of anybody. */
export const everyVeto = { queryKey: [all, 'vetoes'] };
