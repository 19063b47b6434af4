// Durations as the API writes them (ISO 8601, hours to seconds) in words.
import type { Dictionary } from '../../i18n';

const pattern = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** Milliseconds of « PT34H0M2.5S »; nothing when it is not such a duration. */
export function durationOf(iso: string): number | undefined {
  const found = pattern.exec(iso);
  if (!found || iso === 'PT') return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = found.map(Number);
  const known = (n: number) => (Number.isNaN(n) ? 0 : n);
  return (known(hours) * 3600 + known(minutes) * 60 + known(seconds)) * 1000;
}

/** « 2 heures et 3 minutes »: the two largest units; « moins d’une seconde » below one. */
export function durationName(iso: string, words: Dictionary['dates'], under: string): string {
  const total = Math.floor((durationOf(iso) ?? 0) / 1000);
  const parts = [
    { n: Math.floor(total / 86_400), name: words.days },
    { n: Math.floor((total % 86_400) / 3600), name: words.hours },
    { n: Math.floor((total % 3600) / 60), name: words.minutes },
    { n: total % 60, name: words.seconds },
  ];
  const largest = parts.findIndex(({ n }) => n > 0);
  if (largest < 0) return under;
  return parts
    .slice(largest, largest + 2)
    .filter(({ n }) => n > 0)
    .map(({ n, name }) => name(n))
    .join(` ${words.and} `);
}
