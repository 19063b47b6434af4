// The shared grid of a jury, between its form and the API. The draft is kept as merge patches, the API takes
// the grid whole (PUT), at the grid's own version.
import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { applyPatch, type JsonObject } from '../../lib/autosave/mergePatch';
import { patchSender } from '../../lib/autosave/patchSender';
import type { Send } from '../../lib/autosave/types';
import { etagOf, readHearing, rememberHearing, type Hearing } from './queries';

export type Criterion = Schemas['Criterion'];
export type Opinion = Schemas['GridInput'];

/** What the referent writes. */
export function opinionOf({ grid }: Hearing): Opinion {
  const { scores = {}, favourable, rank, reason } = grid ?? {};
  return {
    scores,
    ...(favourable !== undefined && { favourable }),
    ...(rank !== undefined && { rank }),
    ...(reason && { reason }),
  };
}

/** The version of the grid, which is not the hearing's. */
export const gridEtag = ({ grid }: Hearing): string => etagOf(grid);

interface Answer {
  data?: Hearing;
  response: Response;
}

/** The autosave's `send`: makes the whole of each patch, on the grid it was typed over. */
export function gridSender(first: Hearing, client: QueryClient): Send<Opinion> {
  const { id } = first.challenge;
  let known = opinionOf(first);
  async function remember<T extends Answer>(asked: Promise<T>): Promise<T> {
    const answer = await asked;
    if (answer.data) {
      known = opinionOf(answer.data);
      rememberHearing(client, { data: answer.data, etag: etagOf(answer.data) });
    }
    return answer;
  }
  return patchSender<Hearing, Opinion>({
    patch: (patch, { etag, idempotencyKey, keepalive }) =>
      remember(
        api.PUT('/challenges/{challenge_id}/grid', {
          params: {
            path: { challenge_id: id },
            header: { 'If-Match': etag, 'Idempotency-Key': idempotencyKey },
          },
          body: applyPatch(known as unknown as JsonObject, patch) as unknown as Opinion,
          keepalive,
        }),
      ),
    read: () => remember(readHearing(id)),
    values: opinionOf,
    etag: gridEtag,
  });
}

/** What a criterion counts for. */
export const weightOf = ({ weight }: Criterion): number => weight ?? 1;

/** The sum of the scores by their weights, and the most it can be. */
export function weigh(criteria: readonly Criterion[], scores: Opinion['scores']) {
  const sum = (of: (criterion: Criterion) => number) =>
    criteria.reduce((total, criterion) => total + of(criterion) * weightOf(criterion), 0);
  return { weighted: sum(({ id }) => scores[id] ?? 0), most: sum(() => 4) };
}
