// Dates in the language of the page and, once in the browser, beside the reader's own clock.
import { useMemo, useSyncExternalStore } from 'react';
import { useLang, useT } from '../../i18n';
import {
  formatDay,
  formatDayOf,
  formatForReader,
  formatInstant,
  formatTimeOf,
  formatUntil,
} from './format';

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const noZone = () => undefined;

/** The reader's zone; unknown in the prerendered page, so that hydration finds what it expects. */
export function useReaderZone(): string | undefined {
  return useSyncExternalStore<string | undefined>(never, browserZone, noZone);
}

export interface Dates {
  /** « mercredi 30 mars 2022 à 10 h (heure de Paris) » */
  instant: (iso: string, zone?: string) => string;
  /** « dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris) » */
  until: (iso: string, zone?: string) => string;
  /** « soit … à votre heure locale », when it differs */
  forReader: (iso: string, zone?: string) => string | undefined;
  /** « 12 septembre 2022 », from a calendar day */
  day: (isoDay: string, options?: { weekday?: boolean }) => string;
  /** « 30 mars 2022 », from an instant */
  dayOf: (iso: string, zone?: string) => string;
  /** « 12 h 26 », from an instant; the reader's zone when none is given */
  timeOf: (iso: string, zone?: string) => string;
}

/** Every way this portal says a date. */
export function useDates(): Dates {
  const lang = useLang();
  const words = useT().dates;
  const readerZone = useReaderZone();
  return useMemo<Dates>(
    () => ({
      instant: (iso, zone) => formatInstant(iso, { lang, words, zone }),
      until: (iso, zone) => formatUntil(iso, { lang, words, zone }),
      forReader: (iso, zone) => formatForReader(iso, readerZone, { lang, words, zone }),
      day: (isoDay, options) => formatDay(isoDay, lang, options),
      dayOf: (iso, zone) => formatDayOf(iso, lang, zone),
      timeOf: (iso, zone) => formatTimeOf(iso, lang, zone ?? readerZone),
    }),
    [lang, words, readerZone],
  );
}
