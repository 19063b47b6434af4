// What the board reads and does. An answer of the engine is read, not done: it saves nothing.
import {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, ask, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { assemblyQuery, everyCommitteeQuery } from '../committee/shared/queries';
import type { Asked } from './asked';
import type { Rule } from './destination';

type Assembly = Schemas['Assembly'];
const all = everyCommitteeQuery.queryKey[0];

/** The board; a run that ends in the background has another one, hence the state in its key. */
export const boardQuery = (assembly: Assembly) =>
  queryOptions({
    queryKey: [all, 'board', assembly.id, assembly.state],
    queryFn: ({ signal }) =>
      askVersioned(
        api.GET('/assemblies/{assembly_id}/board', {
          params: { path: { assembly_id: assembly.id } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What the engine answers to a question about a version of a run. */
export const answerQuery = (id: string, etag: string, asked: Asked | undefined) =>
  queryOptions({
    queryKey: [all, 'answer', id, etag, asked],
    queryFn: asked ? ({ signal }) => answer(id, asked, signal) : skipToken,
    // The same question about the same version has the same answer.
    staleTime: Infinity,
    retry: false,
  });

function answer(
  id: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<Schemas['AssemblyExplanation']> {
  const path = { assembly_id: id };
  if (asked.kind === 'move') {
    return ask(
      api.POST('/assemblies/{assembly_id}/preview', { params: { path }, body: asked.rule, signal }),
    );
  }
  const query = {
    challenge_id: asked.challenge.id,
    ...(asked.card ? { dossier_id: asked.card.person.dossier_id } : {}),
  };
  return ask(api.GET('/assemblies/{assembly_id}/explanation', { params: { path, query }, signal }));
}

/** Saves a demand, or takes the last one back, at the version that is shown. */
export function useDemands(id: string, etag: string) {
  const queryClient = useQueryClient();
  const params = { path: { assembly_id: id }, header: { 'If-Match': etag } };
  // Refused or not, what is shown is read again: a refusal may come from somebody else's act.
  const onSettled = () => queryClient.invalidateQueries(everyCommitteeQuery);
  const onSuccess = (assembly: Assembly) =>
    queryClient.setQueryData(assemblyQuery(id).queryKey, assembly);
  const keep = useMutation({
    mutationFn: (body: Rule) =>
      ask(api.POST('/assemblies/{assembly_id}/overrides', { params, body })),
    onSuccess,
    onSettled,
  });
  const undo = useMutation({
    // What was kept before is no longer the last thing done.
    onMutate: () => keep.reset(),
    mutationFn: () => ask(api.POST('/assemblies/{assembly_id}/undo', { params })),
    onSuccess,
    onSettled,
  });
  return { keep, undo };
}
