// Releases, in French.
const people = (n: number) => (n < 2 ? `${n} personne` : `${n} personnes`);
const mails = (n: number) => (n < 2 ? `${n} courriel` : `${n} courriels`);

export const releasesFr = {
  title: 'Publications',
  lead: 'Les décisions restent invisibles hors du comité jusqu’à un acte unique, qui les publie toutes à la fois. Publier ne se défait pas.',
  none: 'Cette promotion n’a encore rien à publier.',
  kinds: {
    challenges: 'Défis retenus',
    shortlist: 'Présélection',
    result: 'Résultat',
  },
  released: 'Publication faite',
  releasedOn: (when: string) => `Publication faite le ${when}.`,
  pending: 'Publication à venir',
  outcomes: {
    kept: 'Défis retenus',
    not_kept: 'Défis non retenus',
    shortlisted: 'Présélectionnées',
    waiting: 'En attente',
    refused: 'Non retenues',
    recruited: 'Recrutées',
    not_recruited: 'Non recrutées',
  } as Readonly<Record<string, string>>,
  decided: (n: number) => (n < 2 ? `${n} décision prise` : `${n} décisions prises`),
  sentence: (decided: string, parts: string) => `${decided} : ${parts}.`,
  caption: (kind: string) => `Décisions – ${kind}`,
  outcome: 'Décision',
  number: 'Nombre',
  reaches: (n: number) => `Cette publication préviendra ${people(n)} par courriel.`,
  reached: (n: number) => `Elle a prévenu ${people(n)} par courriel.`,
  missingTitle: 'Ce qui manque avant de publier',
  ready: 'Rien ne manque : tout est prêt à être publié.',
  waits: 'La publication revient à l’équipe du programme.',
  toTeams: 'Voir la constitution des équipes',
  acts: {
    challenges: {
      label: 'Publier les défis retenus',
      title: 'Publier les défis retenus ?',
      text: 'Les administrations verront, toutes au même instant, si leur défi est retenu. Les décisions ne changeront plus.',
      done: 'Les défis retenus sont publiés',
    },
    shortlist: {
      label: 'Publier la présélection',
      title: 'Publier la présélection ?',
      text: 'Chaque candidate et chaque candidat verra, au même instant, ce qui est décidé de sa candidature et son motif. Les notes et les décisions ne changeront plus.',
      done: 'La présélection est publiée',
    },
  },
  consequence: (n: number) =>
    n === 0
      ? 'Aucun courriel ne partira.'
      : `${mails(n)} partiront aussitôt. Cet acte ne se défait pas.`,
  confirm: (label: string, n: number) => (n === 0 ? label : `${label} et envoyer ${mails(n)}`),
  sent: (n: number) => (n < 2 ? `${mails(n)} part.` : `${mails(n)} partent.`),
};

export default releasesFr;

/** What the English page must hold too. */
export type ReleasesWords = typeof releasesFr;
