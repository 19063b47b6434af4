// What a reader writes, between the form and the API. The draft is kept as merge patches, the API takes
// the marks whole (PUT).
import { api, askVersioned, type Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { applyPatch, type JsonObject } from '../../lib/autosave/mergePatch';
import type { Send } from '../../lib/autosave/types';
import type { FormError } from '../../lib/forms/fieldErrors';

export type Reading = Schemas['Reading'];
export type Criterion = Schemas['Criterion'];

/** Scores and comments by criterion, and a comment on the whole. */
export interface Marks {
  scores: Record<string, number>;
  comments: Record<string, string>;
  comment?: string;
}

export function marksOf({ scores, comments, comment }: Reading): Marks {
  return { scores, comments, ...(comment ? { comment } : {}) };
}

interface SenderOptions {
  id: string;
  server: Marks;
  /** Another version was found: what the server now holds, the dossier included. */
  onConflict: (found: Versioned<Reading>) => void;
}

/** The autosave's `send`: makes the whole of each patch, on the marks it was typed over. */
export function marksSender({ id, server, onConflict }: SenderOptions): Send<Marks> {
  const path = { reading_id: id };
  let known = server;
  return async (patch, { etag, idempotencyKey, keepalive }) => {
    const body = applyPatch(known as unknown as JsonObject, patch) as unknown as Marks;
    try {
      const found = await askVersioned(
        api.PUT('/readings/{reading_id}', {
          params: { path, header: { 'If-Match': etag, 'Idempotency-Key': idempotencyKey } },
          body,
          keepalive,
        }),
      );
      known = marksOf(found.data);
      return { kind: 'saved', values: known, etag: found.etag };
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      const found = await askVersioned(api.GET('/readings/{reading_id}', { params: { path } }));
      known = marksOf(found.data);
      onConflict(found);
      return { kind: 'conflict', values: known, etag: found.etag };
    }
  };
}

/** The criteria still to be scored, each leading to its field. */
export function missingScores(
  rubric: readonly Criterion[],
  { scores }: Marks,
  message: (criterion: Criterion) => string,
): FormError[] {
  return rubric
    .filter(({ id }) => scores[id] === undefined)
    .map((criterion) => ({ field: scoreField(criterion.id), message: message(criterion) }));
}

/** The field of a criterion's score, as the API's pointers name it. */
export function scoreField(criterion: string): string {
  return `scores.${criterion}`;
}
