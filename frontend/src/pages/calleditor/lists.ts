// Lists and objects with something changed; what was given stays as it was.

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** Where it was, or as near as the list now allows. */
export function insertAt<T>(list: readonly T[], at: number, item: T): T[] {
  const place = Math.max(0, Math.min(at, list.length));
  return [...list.slice(0, place), item, ...list.slice(place)];
}

export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((one, index) => (index === at ? item : one));
}

/** With an item one place further; the same at an end of the list. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [item, other] = [list[at], list[at + by]];
  if (item === undefined || other === undefined) return [...list];
  return replaced(replaced(list, at, other), at + by, item);
}

/** An object without some of its parts. */
export function omit<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  const rest = { ...value };
  keys.forEach((key) => Reflect.deleteProperty(rest, key));
  return rest;
}
