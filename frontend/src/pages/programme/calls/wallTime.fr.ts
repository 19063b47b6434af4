// Days and hours to type, in French.
export const wallTimeFr = {
  day: 'Jour',
  time: 'Heure',
  lastDay: 'Dernier jour',
  until: 'Jusqu’à',
  means: (when: string) => `Soit ${when}.`,
  wholeMinute:
    '23:59 compte toute la minute : la période finit à minuit, au début du lendemain, et s’annonce « inclus, jusqu’à minuit ».',
  skipped: 'Cette heure n’existe pas ce jour-là dans ce fuseau. Choisissez-en une autre.',
  unfinished: 'Indiquez le jour et l’heure.',
};

export type WallTimeWords = typeof wallTimeFr;
