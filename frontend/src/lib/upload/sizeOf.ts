// How much a file weighs, in words: 12 ko, 1,2 Mo.
import type { Lang } from '../../i18n/lang';

const kilo = 1024;

export function sizeOf(bytes: number, lang: Lang): string {
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'fr-FR', {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    }).format(value);
  if (bytes < kilo) return say(bytes, 'byte');
  return bytes < kilo * kilo ? say(bytes / kilo, 'kilobyte') : say(bytes / kilo ** 2, 'megabyte');
}
