// The line that an address draws, where it draws one.
export const lineName = 'ligne';

export function lineOf(search: URLSearchParams): number | undefined {
  const line = Number(search.get(lineName));
  return Number.isInteger(line) && line >= 1 && line <= 1000 ? line : undefined;
}
