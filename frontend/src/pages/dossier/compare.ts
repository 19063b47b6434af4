// Where two contents of an application differ, field by field.
import {
  leaves,
  sameJson,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../lib/autosave/mergePatch';
import type { DossierContent } from './queries';

export interface Difference {
  path: Path;
  before: Json | undefined;
  after: Json | undefined;
}

/** An empty list and nothing are the same; a box that is not ticked is no answer. */
const said = (value: Json | undefined) =>
  value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;

export function differences(before: DossierContent, after: DossierContent): Difference[] {
  const [one, other] = [before, after].map((content) => content as unknown as JsonObject) as [
    JsonObject,
    JsonObject,
  ];
  const paths = new Map([...leaves(one), ...leaves(other)].map((path) => [path.join('\0'), path]));
  return [...paths.values()]
    .map((path) => ({ path, before: valueAt(one, path), after: valueAt(other, path) }))
    .filter((found) => !sameJson(said(found.before), said(found.after)));
}
