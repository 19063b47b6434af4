// Figures that are compared one by one.

/** « 21:14:05,123456 (+02:00) »: the time of an instant as it is written, to the microsecond. */
export function exactTime(instant: string): string {
  const parts = /T(\d\d:\d\d:\d\d)\.?(\d*)(Z|[+-]\d\d:\d\d)$/.exec(instant);
  if (!parts) return instant;
  const [, time = '', fraction = '', zone = ''] = parts;
  return `${time},${fraction.padEnd(6, '0')} (${zone === 'Z' ? '+00:00' : zone})`;
}

const groupLength = 8;

/** A fingerprint in groups of eight. */
export function grouped(hash: string): string {
  return hash.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join(' ') ?? hash;
}

/** « 48 213 octets » */
export function weight(bytes: number, lang: 'fr' | 'en'): string {
  const figure = new Intl.NumberFormat(lang).format(bytes);
  return lang === 'fr' ? `${figure}\u00a0octets` : `${figure} bytes`;
}
