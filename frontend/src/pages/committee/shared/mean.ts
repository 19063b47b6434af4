// Means of scores. A mean stays a sum and a count until it is written: no binary fraction comes in
// between, so that two equal means always read the same.
import type { Lang } from '../../../i18n';

/** Hundredths of sum / count, halves rounded up; both are whole numbers. */
export function hundredths(sum: number, count: number): number {
  return Math.floor((sum * 200 + count) / (count * 2));
}

/** « 3,67 », "3.67"; nothing when nothing was scored. */
export function meanText(sum: number, count: number, lang: Lang): string | undefined {
  if (count === 0) return undefined;
  const cents = hundredths(sum, count);
  const whole = Math.floor(cents / 100);
  const rest = String(cents % 100).padStart(2, '0');
  return `${whole}${lang === 'fr' ? ',' : '.'}${rest}`;
}
