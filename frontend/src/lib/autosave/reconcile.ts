// Three-way merge of what was typed here with what the server now holds.
import {
  addPatch,
  leaf,
  leaves,
  pickLeaves,
  sameJson,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from './mergePatch';

/** One field typed here and changed elsewhere, differently. */
export interface Conflict {
  path: Path;
  mine: Json | undefined;
  theirs: Json | undefined;
  /** `theirs` is what a closed tab left unsent: no server has it. */
  unsaved?: boolean;
}

export interface Reconciled {
  /** What is still to be sent. */
  rest: JsonObject;
  /** The fields of `rest` on which a person must decide; none when both changes fit together. */
  conflicts: Conflict[];
}

/**
 * `patch` was typed over `base`; the server now holds `theirs`. Fields that the server already holds
 * as typed are dropped; fields changed on one side only merge by themselves. So does a field where
 * the server holds what was sent from here before (`ours`): typing went on since.
 */
export function reconcile(
  patch: JsonObject,
  base: JsonObject,
  theirs: JsonObject,
  ours: JsonObject = {},
): Reconciled {
  const rest = pickLeaves(patch, (path) => !sameJson(valueAt(patch, path), valueAt(theirs, path)));
  const conflicts = leaves(rest)
    .filter((path) => !sameJson(valueAt(base, path), valueAt(theirs, path)))
    .filter((path) => !has(ours, path) || !sameJson(valueAt(ours, path), valueAt(theirs, path)))
    .map((path) => ({ path, mine: valueAt(patch, path), theirs: valueAt(theirs, path) }));
  return { rest, conflicts };
}

/** Whether a patch speaks of a leaf. */
export function has(patch: JsonObject, path: Path): boolean {
  return valueAt(patch, path) !== undefined;
}

/** Remembers what the server held under each leaf of `patch`, the first time it is typed over. */
export function extendBase(base: JsonObject, patch: JsonObject, server: JsonObject): JsonObject {
  const known = new Set(leaves(base).map((path) => path.join('\0')));
  return leaves(patch)
    .filter((path) => !known.has(path.join('\0')))
    .reduce((extended, path) => addPatch(extended, baseLeaf(path, server)), base);
}

/** The base of every leaf of `patch`, from what the server holds now. */
export function baseOf(patch: JsonObject, server: JsonObject): JsonObject {
  return extendBase({}, patch, server);
}

function baseLeaf(path: Path, server: JsonObject): JsonObject {
  return leaf(path, valueAt(server, path) ?? null);
}
