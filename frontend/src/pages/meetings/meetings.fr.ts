// The people a challenge may meet, and vetoes, in French.
const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const meetingsFr = {
  title: (name: string) => `Candidatures du défi « ${name} »`,
  lead: 'Les personnes présélectionnées qui ont classé ce défi, une fois leur liste de vœux définitive, et celles que le comité lui présente.',
  notReleased:
    'Personne n’est encore à voir. Les candidatures paraissent ici après la publication de la présélection : celles qui ont classé ce défi, et celles que le comité lui présente.',
  toldTitle: 'Chaque consultation est conservée et montrée à la personne',
  told: (fields: string) =>
    `Les personnes verront dans leur espace qui, dans quelle administration, a consulté leur candidature, quand, et ce qui a été lu${fields ? ` : ${fields}` : ''}. Ne consultez que ce dont vous avez besoin, et n’en gardez pas de copie.`,
  count: (n: number) => plural(n, 'personne', 'personnes'),
  caption: 'Personnes que ce défi peut rencontrer',
  columns: {
    name: 'Personne',
    track: 'Métiers',
    years: 'Expérience',
    places: 'Peut travailler à',
    because: 'Pourquoi',
  },
  number: 'Candidature',
  years: (n: number) => plural(n, 'an', 'ans'),
  because: { ranked: 'A classé ce défi', presented: 'Présentée par le comité' },
  noAnswer: 'Pas de réponse.',
  post: (rank: number, asks: string) => `Poste ${rank} : ${asks}`,
  gonePost: 'Poste supprimé',
  pendingTitle: 'Vetos à examiner',
  pendingLead:
    'Une administration peut demander, avec un motif, qu’une personne n’obtienne pas un poste de son défi. Accepter le veto écarte cette personne de ce poste seulement.',
  pendingCount: (n: number) =>
    n === 0
      ? 'Aucun veto n’attend de décision.'
      : `${plural(n, 'veto attend', 'vetos attendent')} une décision.`,
  vetoes: 'Vetos',
  noVeto: 'Aucun veto sur ce défi.',
  vetoStates: { pending: 'Attend la décision du comité', accepted: 'Accepté', refused: 'Refusé' },
  ruled: 'Décision du comité, le',
  veto: {
    title: 'Opposer un veto',
    help: 'Vous pouvez demander, avec un motif, que cette personne n’obtienne pas un poste de votre défi. Le comité accepte ou refuse.',
    post: 'Poste concerné',
    choose: 'Choisir un poste',
    reason: 'Motif',
    reasonHint:
      'Lu par le comité. Un motif tient au poste et aux compétences, jamais à la personne elle-même.',
    needPost: 'Choisissez le poste.',
    needReason: 'Indiquez le motif.',
    act: 'Opposer ce veto',
    ask: 'Opposer ce veto ?',
    consequence: (name: string) =>
      `S’il est accepté, ${name} ne pourra pas être affectée à ce poste. Le motif est conservé.`,
    confirm: 'Transmettre ce veto au comité',
    done: 'Le veto est transmis au comité',
    doneText: 'Son état se lit sur la page des candidatures de votre défi.',
  },
  ruling: {
    legend: (name: string) => `Décision sur le veto concernant ${name}`,
    hint: 'Un veto accepté écarte la personne de ce poste lors de la constitution des équipes.',
    accept: 'Accepter',
    refuse: 'Refuser',
    reason: 'Motif de la décision',
    reasonHint: 'Nécessaire pour refuser : l’administration le lira.',
    needChoice: 'Acceptez ou refusez ce veto.',
    needReason: 'Indiquez pourquoi ce veto est refusé.',
    act: 'Enregistrer la décision',
    done: 'La décision est enregistrée.',
  },
  present: {
    title: 'Présenter une autre personne à ce défi',
    help: 'Une personne présélectionnée qui n’a pas classé ce défi. Les responsables du défi verront sa candidature et le motif.',
    number: 'Numéro de la candidature',
    numberHint: 'Par exemple EIG6-7K3Q-M.',
    reason: 'Motif, lu par l’administration',
    needNumber: 'Indiquez le numéro de la candidature.',
    needReason: 'Indiquez le motif.',
    unknown: 'Aucune candidature ne porte ce numéro.',
    act: 'Présenter cette personne',
    done: (name: string) => `${name} est présentée à ce défi.`,
  },
  withdraw: {
    title: 'Ne plus présenter',
    act: 'Ne plus présenter cette personne',
    ask: 'Ne plus la présenter à ce défi ?',
    text: (name: string) =>
      `L’administration ne verra plus la candidature de ${name}. Ce qu’elle a déjà lu reste conservé.`,
  },
};

export default meetingsFr;

/** What the English pages must hold too. */
export type MeetingsWords = typeof meetingsFr;
