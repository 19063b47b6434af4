// JSON merge patches (RFC 7396): apply one, add one to another, look at its leaves.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
export type JsonObject = Record<string, Json | undefined>;

/** Where a leaf is: `['answers', 'motivation']`. Arrays are leaves: a patch replaces them whole. */
export type Path = readonly string[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document after the patch; neither is changed. */
export function applyPatch(document: Json | undefined, patch: JsonObject): JsonObject {
  const result: JsonObject = isObject(document) ? { ...document } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === undefined) continue;
    if (change === null) Reflect.deleteProperty(result, key);
    else result[key] = isObject(change) ? applyPatch(result[key], change) : change;
  }
  return result;
}

/** One patch that does what `first` then `second` do. */
export function addPatch(first: JsonObject, second: JsonObject): JsonObject {
  const result: JsonObject = { ...first };
  for (const [key, change] of Object.entries(second)) {
    if (change === undefined) continue;
    const before = result[key];
    result[key] = isObject(change) && isObject(before) ? addPatch(before, change) : change;
  }
  return result;
}

/** The paths that a patch changes. */
export function leaves(patch: JsonObject, prefix: Path = []): Path[] {
  return Object.entries(patch).flatMap(([key, change]) => {
    const path = [...prefix, key];
    if (change === undefined) return [];
    return isObject(change) ? leaves(change, path) : [path];
  });
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    document,
  );
}

/** A patch with only the leaves that `keep` chooses. */
export function pickLeaves(patch: JsonObject, keep: (path: Path) => boolean): JsonObject {
  return leaves(patch)
    .filter(keep)
    .reduce<JsonObject>(
      (kept, path) => addPatch(kept, leaf(path, valueAt(patch, path) ?? null)),
      {},
    );
}

/** The patch that sets one leaf. */
export function leaf(path: Path, value: Json): JsonObject {
  const [key = '', ...rest] = path;
  return { [key]: rest.length > 0 ? leaf(rest, value) : value };
}

export function isEmpty(patch: JsonObject): boolean {
  return leaves(patch).length === 0;
}

/** Equality of JSON values; absent and null are the same, as in a patch. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a == null || b == null) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameJson(a[key], b[key]));
  }
  return false;
}
