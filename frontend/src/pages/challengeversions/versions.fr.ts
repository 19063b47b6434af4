// The versions of a challenge, in French.
const versionsFr = {
  title: 'Versions du défi',
  lead: 'Chaque dépôt, redécoupage et changement garde une version, qui ne change plus.',
  none: 'Aucune version n’est encore gardée : la première l’est au dépôt.',
  back: (name: string) => `Revenir au défi ${name}`,
  version: (n: number, kind: string) => `Version ${n} : ${kind}`,
  kinds: {
    submitted: 'dépôt',
    recut: 'redécoupage avec l’administration',
    published: 'publication',
    changed: 'changement après la publication',
    withdrawn: 'retrait',
  },
  noChange: 'Première version, ou aucun changement depuis la précédente.',
  reason: 'Motif',
  compareTitle: 'Comparer deux versions',
  from: 'De la version',
  to: 'À la version',
  same: 'Rien n’a changé entre ces deux versions.',
  caption: 'Ce qui a changé',
  columns: ['Changement', 'Avant', 'Après'],
  empty: '–',
};

export default versionsFr;

/** What the English page must hold too. */
export type VersionsWords = typeof versionsFr;
