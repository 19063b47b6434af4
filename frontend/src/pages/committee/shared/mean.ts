// Means of scores. A mean stays a sum and a count until it is written: no binary fraction comes in
// between, so that two equal means always read the same.
import type { Lang } from '../../../i18n';

/** Hundredths of sum / count, halves rounded up; both are whole numbers. */
export function hundredths(sum: number, count: number): number {
  return Math.floor((sum * 200 + count) / (count * 2));
}

/** « 3,67 », "3.67"; nothing when nothing was scored. */
export function meanText(sum: number, count: number, lang: Lang): string | undefined {
  return count === 0 ? undefined : centsText(hundredths(sum, count), lang);
}

/** Hundredths in words: « 3,67 », "3.67", « −0,25 ». */
export function centsText(cents: number, lang: Lang): string {
  const size = Math.abs(cents);
  const whole = `${cents < 0 ? '−' : ''}${Math.floor(size / 100)}`;
  const rest = String(size % 100).padStart(2, '0');
  return `${whole}${lang === 'fr' ? ',' : '.'}${rest}`;
}

/** Hundredths that say their direction: « +0,25 ». */
export function offsetText(cents: number, lang: Lang): string {
  return `${cents > 0 ? '+' : ''}${centsText(cents, lang)}`;
}
