// How every page speaks of what the engine seeks and of what it makes, in English.
import type { ScenarioWords } from './scenario.fr';

const stages: Readonly<Record<string, string>> = {
  equipes: 'Number of teams',
  places: 'Number of seats filled',
  parite: 'Gap to the parity target',
  qualite_max: 'Best possible quality',
  qualite: 'Total quality',
};

const ordinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const wish = (rank: number) =>
  `${rank}${ordinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'} wish`;

export const scenarioEn: ScenarioWords = {
  policies: {
    reference: 'Reference method',
    equite: 'Fairness (proved optimum)',
    qualite: 'Quality (proved optimum)',
    mixte: 'Quality, then fairness (proved optimum)',
    greedy: 'In the order of scores',
  },
  stageName: (name) => {
    const rank = /^rang(\d+)$/.exec(name)?.[1];
    return rank ? `People placed at their ${wish(Number(rank))}` : (stages[name] ?? name);
  },
  wish,
  wishChart: 'Rank of the wish',
  /** Who is at which wish, in a set of teams. */
  wishSentence: (name, counts) =>
    `${name}: ${counts.map((n, index) => `${n} at their ${wish(index + 1)}`).join(', ')}.`,
  run: (when) => `Run of ${when}`,
};
