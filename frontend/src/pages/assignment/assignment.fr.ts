// Les lectures d’un appel, pour l’équipe du programme, en français.
import { wallTimeFr } from '../programme/calls/wallTime.fr';

const plural = (n: number, one: string, many: string) => `${n} ${Math.abs(n) < 2 ? one : many}`;

const words = {
  title: 'Lectures',
  assignTitle: 'Répartir les lectures',
  conflictsTitle: 'Conflits d’intérêts',
  noCall: 'Cette promotion n’a pas encore d’appel à candidatures publié.',
  toAssign: 'Répartir les lectures',
  toConflicts: (n: number) =>
    n === 0 ? 'Conflits d’intérêts' : `Conflits d’intérêts (${n} à trancher)`,
  due: (when: string) => `À lire avant : ${when}.`,
  noDue: 'Aucune date limite de lecture n’est annoncée : elle se fixe avec la répartition.',
  readersCaption: 'Les personnes qui lisent',
  noReader: 'Personne n’a encore le rôle de lecture dans cet appel.',
  giveRole: 'Donner le rôle',
  columns: {
    name: 'Personne',
    standing: 'Où elle en est',
    tracks: 'Métiers',
    capacity: 'Au plus',
    assigned: 'Confiées',
    locked: 'Rendues',
    change: 'Disponibilité',
  },
  everyTrack: 'tous',
  noLimit: 'sans limite',
  standing: {
    left: 'N’a plus le rôle',
    charter: 'Charte à accepter',
    interests: 'Intérêts à déclarer',
    unavailable: 'Indisponible',
    ready: 'Prête à lire',
  },
  unresolved: (n: number) => plural(n, 'conflit à trancher', 'conflits à trancher'),
  change: 'Modifier',
  changeOf: (name: string) => `Modifier la disponibilité de ${name}`,
  offer: {
    available: 'Disponible pour lire',
    availableHint:
      'Sans cela, la prochaine répartition confie à d’autres ce qui n’est pas commencé.',
    capacity: 'Nombre de candidatures au plus',
    capacityHint: 'Laissez vide s’il n’y a pas de limite.',
    tracks: 'Métiers que la personne peut juger',
    tracksHint: 'Tous, si rien n’est coché.',
  },
  save: 'Enregistrer',
  saved: (name: string) => `La disponibilité de ${name} est enregistrée.`,
  runsTitle: 'Répartitions appliquées',
  noRun: 'Aucune répartition n’a encore été appliquée.',
  runsCaption: 'Répartitions appliquées, la plus récente d’abord',
  runColumns: {
    at: 'Le',
    by: 'Par',
    seed: 'Graine',
    given: 'Confiées',
    taken: 'Reprises',
    missing: 'Manquantes',
  },
  lead: 'Le portail cherche la répartition la moins coûteuse : toutes les lectures possibles, le moins de personnes dérangées, des charges égales, puis un tirage publié qui varie les binômes. Ce qui est commencé ou rendu ne bouge pas. Rien n’est écrit avant que vous appliquiez.',
  seed: 'Graine du tirage',
  seedHint:
    'Publiée avec la répartition : la même graine redonne la même réponse. Vide : elle est tirée au sort.',
  most: 'Candidatures par personne, au plus',
  mostHint: 'Pour celles qui n’ont pas donné leur limite. Vide : sans limite.',
  dueAt: 'Date limite de lecture',
  propose: 'Proposer une répartition',
  again: 'Proposer de nouveau',
  wallTime: wallTimeFr,
  proposalTitle: 'La proposition',
  nothing: 'Rien à changer : tout est déjà réparti.',
  given: (n: number) => plural(n, 'lecture à confier', 'lectures à confier'),
  taken: (n: number) => plural(n, 'lecture à reprendre', 'lectures à reprendre'),
  missing: (n: number) =>
    plural(n, 'lecture sans personne pour la faire', 'lectures sans personne pour les faire'),
  missingHelp:
    'Élargissez les limites ou les métiers, tranchez les conflits, ou donnez le rôle à d’autres personnes.',
  spread: (least: number, most: number) =>
    least === most ? `${most} par personne` : `de ${least} à ${most} par personne`,
  pairs: (n: number, closest: number) =>
    `${plural(n, 'binôme différent', 'binômes différents')} ; le plus fréquent partage ${plural(closest, 'candidature', 'candidatures')}.`,
  proved:
    'Optimum prouvé : un vérificateur séparé a contrôlé qu’aucune répartition ne coûte moins.',
  open: (n: number) =>
    `${plural(n, 'candidature est laissée', 'candidatures sont laissées')} de côté : leurs auteurs ont encore du temps.`,
  seedUsed: (seed: string) => `Graine : ${seed}`,
  loadsSentence: (spread: string) => `Charge après la répartition : ${spread}.`,
  loadsCaption: 'Charge de chaque personne après la répartition',
  loadColumns: ['Personne', 'Lectures'] as readonly [string, string],
  apartTitle: 'Ne reçoivent rien de nouveau',
  apart: {
    left: 'n’a plus le rôle',
    unavailable: 'indisponible',
    not_sworn: 'charte ou déclaration d’intérêts à faire',
  },
  changesTitle: 'Ce qui change, par candidature',
  changesCaption: (shown: number, total: number) =>
    shown < total
      ? `Les ${shown} premières sur ${total}`
      : plural(total, 'candidature', 'candidatures'),
  changeColumns: {
    number: 'Candidature',
    track: 'Métier',
    keeps: 'Garde',
    gains: 'Reçoit',
    loses: 'Perd',
  },
  showAll: 'Tout montrer',
  byHandTitle: 'Décider à la main',
  byHandLead:
    'Imposez ou écartez une lecture : la proposition est recalculée autour, et le prix de vos décisions est affiché avant d’appliquer.',
  dossier: 'Candidature',
  reader: 'Personne',
  choose: 'Choisir',
  impose: 'Imposer cette lecture',
  exclude: 'Écarter cette lecture',
  imposed: 'Imposée',
  excluded: 'Écartée',
  takeBack: (what: string) => `Retirer la décision : ${what}`,
  takeBackShort: 'Retirer',
  priceTitle: 'Prix de vos décisions',
  price: (missing: number, moved: number, load: number) =>
    missing === 0 && moved === 0 && load === 0
      ? 'Elles ne coûtent rien : ni lecture perdue, ni personne dérangée de plus, ni charge moins égale.'
      : [
          missing !== 0 &&
            `${signed(missing)} ${Math.abs(missing) < 2 ? 'lecture manquante' : 'lectures manquantes'}`,
          moved !== 0 &&
            `${signed(moved)} ${Math.abs(moved) < 2 ? 'changement de main' : 'changements de main'}`,
          load !== 0 && `${signed(load)} d’inégalité des charges`,
        ]
          .filter(Boolean)
          .join(', ') + '.',
  applyTitle: 'Appliquer cette répartition ?',
  apply: 'Appliquer la répartition',
  confirm: (given: number, taken: number) => `Confier ${given}, reprendre ${taken}`,
  applyText:
    'Les personnes concernées reçoivent un courriel dans le quart d’heure. Ce qui est repris disparaît de leur liste.',
  applied: 'La répartition est appliquée',
  appliedText: (given: number, taken: number) =>
    `${plural(given, 'lecture confiée', 'lectures confiées')}, ${plural(taken, 'reprise', 'reprises')}.`,
  conflictsLead:
    'Le portail rapproche ce que déclarent les personnes qui lisent de ce que disent les candidatures. Tant qu’un conflit n’est pas écarté, la candidature est cachée à cette personne partout, et sa lecture ne compte pour personne. Elle n’en sait rien.',
  noConflict: 'Aucun conflit n’a été trouvé.',
  toSettle: (n: number) => plural(n, 'conflit à trancher', 'conflits à trancher'),
  settledTitle: 'Tranchés',
  toSettleTitle: 'À trancher',
  noneToSettle: 'Tout est tranché.',
  states: { unresolved: 'À trancher', confirmed: 'Confirmé', dismissed: 'Écarté' },
  conflictOf: (reader: string, candidate: string, number: string) =>
    `${reader} et ${candidate} (${number})`,
  match: (kind: string, declared: string, where: string, typed: string) =>
    `${kind} « ${declared} » déclaré ; ${where} « ${typed} » dans la candidature`,
  kinds: {
    employer: 'Employeur',
    school: 'École',
    body: 'Administration',
    name: 'Nom',
    address: 'Adresse',
  },
  wheres: {
    employer: 'employeur',
    school: 'école',
    name: 'nom',
    address: 'adresse',
    challenge: 'administration d’un défi classé',
  },
  reason: 'Motif',
  reasonHint: 'Obligatoire pour écarter : dites pourquoi ce n’est pas un conflit.',
  confirmConflict: 'Confirmer le conflit',
  dismiss: 'Écarter le conflit',
  settled: (what: string) => `C’est tranché : ${what}.`,
  decidedOn: (when: string) => `Tranché le ${when}.`,
  reasonSaid: (reason: string) => `Motif : ${reason}`,
  changeMind: 'Revoir cette décision',
};

function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n);
}

export type AssignmentWords = typeof words;
export default words;
