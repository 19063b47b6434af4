// How every page speaks of what the engine seeks and of what it makes, in French.
const stages: Readonly<Record<string, string>> = {
  equipes: 'Nombre d’équipes',
  places: 'Nombre de places pourvues',
  parite: 'Écart à la cible de parité',
  qualite_max: 'Meilleure qualité possible',
  qualite: 'Qualité totale',
};

const wish = (rank: number) => (rank === 1 ? '1er vœu' : `${rank}e vœu`);

export const scenarioFr = {
  policies: {
    reference: 'Méthode de référence',
    equite: 'Équité (optimum prouvé)',
    qualite: 'Qualité (optimum prouvé)',
    mixte: 'Qualité, puis équité (optimum prouvé)',
    greedy: 'Dans l’ordre des notes',
  } as Readonly<Record<string, string>>,
  /** A stage; those of the wishes are counted from the last rank that somebody gave. */
  stageName: (name: string) => {
    const rank = /^rang(\d+)$/.exec(name)?.[1];
    return rank ? `Personnes placées à leur ${wish(Number(rank))}` : (stages[name] ?? name);
  },
  wish,
  wishChart: 'Rang du vœu',
  /** Who is at which wish, in a set of teams. */
  wishSentence: (name: string, counts: readonly number[]) =>
    `${name} : ${counts.map((n, index) => `${n} à leur ${wish(index + 1)}`).join(', ')}.`,
  run: (when: string) => `Calcul du ${when}`,
};

/** What the English words must hold too. */
export type ScenarioWords = typeof scenarioFr;
