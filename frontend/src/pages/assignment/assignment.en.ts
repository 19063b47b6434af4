// The readings of a call, for the programme team, in English.
import { wallTimeEn } from '../programme/calls/wallTime.en';
import type { AssignmentWords } from './assignment.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const signed = (n: number) => (n > 0 ? `+${n}` : String(n));

const words: AssignmentWords = {
  title: 'Readings',
  assignTitle: 'Assign readings',
  conflictsTitle: 'Conflicts of interest',
  noCall: 'This promotion has no published call for candidates yet.',
  toAssign: 'Assign readings',
  toConflicts: (n: number) =>
    n === 0 ? 'Conflicts of interest' : `Conflicts of interest (${n} to settle)`,
  due: (when: string) => `To read before: ${when}.`,
  noDue: 'No term for reading is announced: it is set with the assignment.',
  readersCaption: 'Those who read',
  noReader: 'Nobody has the role of reader in this call yet.',
  giveRole: 'Give the role',
  columns: {
    name: 'Person',
    standing: 'How far they are',
    tracks: 'Tracks',
    capacity: 'At most',
    assigned: 'Given',
    locked: 'Handed in',
    change: 'Availability',
  },
  everyTrack: 'all',
  noLimit: 'no limit',
  standing: {
    left: 'No longer has the role',
    charter: 'Charter to accept',
    interests: 'Interests to declare',
    unavailable: 'Unavailable',
    ready: 'Ready to read',
  },
  unresolved: (n: number) => plural(n, 'conflict to settle', 'conflicts to settle'),
  change: 'Change',
  changeOf: (name: string) => `Change the availability of ${name}`,
  offer: {
    available: 'Available to read',
    availableHint: 'Without it, the next assignment gives to others what is not begun.',
    capacity: 'Applications at most',
    capacityHint: 'Leave empty if there is no limit.',
    tracks: 'Tracks the person can judge',
    tracksHint: 'All of them, if none is ticked.',
  },
  save: 'Save',
  saved: (name: string) => `The availability of ${name} is saved.`,
  runsTitle: 'Applied assignments',
  noRun: 'No assignment was applied yet.',
  runsCaption: 'Applied assignments, the newest first',
  runColumns: {
    at: 'On',
    by: 'By',
    seed: 'Seed',
    given: 'Given',
    taken: 'Taken back',
    missing: 'Missing',
  },
  lead: 'The portal looks for the least costly assignment: every reading that is possible, the fewest people disturbed, even loads, then a published draw that varies the pairs. What is begun or handed in does not move. Nothing is written before you apply.',
  seed: 'Seed of the draw',
  seedHint:
    'Published with the assignment: the same seed gives the same answer. Empty: it is drawn.',
  most: 'Applications a person, at most',
  mostHint: 'For those who gave no limit. Empty: no limit.',
  dueAt: 'Term for reading',
  propose: 'Propose an assignment',
  again: 'Propose again',
  wallTime: wallTimeEn,
  proposalTitle: 'The proposal',
  nothing: 'Nothing to change: everything is assigned already.',
  given: (n: number) => plural(n, 'reading to give', 'readings to give'),
  taken: (n: number) => plural(n, 'reading to take back', 'readings to take back'),
  missing: (n: number) =>
    plural(n, 'reading with nobody to do it', 'readings with nobody to do them'),
  missingHelp: 'Widen limits or tracks, settle conflicts, or give the role to more people.',
  spread: (least: number, most: number) =>
    least === most ? `${most} a person` : `from ${least} to ${most} a person`,
  pairs: (n: number, closest: number) =>
    `${plural(n, 'different pair', 'different pairs')}; the most frequent shares ${plural(closest, 'application', 'applications')}.`,
  proved: 'Proved optimum: a separate checker verified that no assignment costs less.',
  open: (n: number) =>
    `${plural(n, 'application is', 'applications are')} left out: their authors still have time.`,
  seedUsed: (seed: string) => `Seed: ${seed}`,
  loadsSentence: (spread: string) => `Load after the assignment: ${spread}.`,
  loadsCaption: 'Load of each person after the assignment',
  loadColumns: ['Person', 'Readings'] as readonly [string, string],
  apartTitle: 'Receive nothing new',
  apart: {
    left: 'no longer has the role',
    unavailable: 'unavailable',
    not_sworn: 'charter or interests to do',
  },
  changesTitle: 'What changes, by application',
  changesCaption: (shown: number, total: number) =>
    shown < total ? `The first ${shown} of ${total}` : plural(total, 'application', 'applications'),
  changeColumns: {
    number: 'Application',
    track: 'Track',
    keeps: 'Keeps',
    gains: 'Gains',
    loses: 'Loses',
  },
  showAll: 'Show all',
  byHandTitle: 'Decide by hand',
  byHandLead:
    'Impose or exclude a reading: the proposal is computed again around it, and the price of your decisions shows before you apply.',
  dossier: 'Application',
  reader: 'Person',
  choose: 'Choose',
  impose: 'Impose this reading',
  exclude: 'Exclude this reading',
  imposed: 'Imposed',
  excluded: 'Excluded',
  takeBack: (what: string) => `Take the decision back: ${what}`,
  takeBackShort: 'Take back',
  priceTitle: 'Price of your decisions',
  price: (missing: number, moved: number, load: number) =>
    missing === 0 && moved === 0 && load === 0
      ? 'They cost nothing: no reading lost, nobody more disturbed, loads no less even.'
      : [
          missing !== 0 &&
            `${signed(missing)} ${Math.abs(missing) === 1 ? 'missing reading' : 'missing readings'}`,
          moved !== 0 &&
            `${signed(moved)} ${Math.abs(moved) === 1 ? 'change of hands' : 'changes of hands'}`,
          load !== 0 && `${signed(load)} of unevenness`,
        ]
          .filter(Boolean)
          .join(', ') + '.',
  applyTitle: 'Apply this assignment?',
  apply: 'Apply the assignment',
  confirm: (given: number, taken: number) => `Give ${given}, take back ${taken}`,
  applyText:
    'Those concerned receive an e-mail within a quarter of an hour. What is taken back leaves their list.',
  applied: 'The assignment is applied',
  appliedText: (given: number, taken: number) =>
    `${plural(given, 'reading given', 'readings given')}, ${taken} taken back.`,
  conflictsLead:
    'The portal compares what readers declare with what applications say. Until a conflict is dismissed, the application is hidden from that person everywhere, and their reading counts for nobody. They know nothing of it.',
  noConflict: 'No conflict was found.',
  toSettle: (n: number) => plural(n, 'conflict to settle', 'conflicts to settle'),
  settledTitle: 'Settled',
  toSettleTitle: 'To settle',
  noneToSettle: 'Everything is settled.',
  states: { unresolved: 'To settle', confirmed: 'Confirmed', dismissed: 'Dismissed' },
  conflictOf: (reader: string, candidate: string, number: string) =>
    `${reader} and ${candidate} (${number})`,
  match: (kind: string, declared: string, where: string, typed: string) =>
    `${kind} “${declared}” declared; ${where} “${typed}” in the application`,
  kinds: { employer: 'Employer', school: 'School', body: 'Body', name: 'Name', address: 'Address' },
  wheres: {
    employer: 'employer',
    school: 'school',
    name: 'name',
    address: 'address',
    challenge: 'host of a ranked challenge',
  },
  reason: 'Reason',
  reasonHint: 'Required to dismiss: say why it is no conflict.',
  confirmConflict: 'Confirm the conflict',
  dismiss: 'Dismiss the conflict',
  settled: (what: string) => `Settled: ${what}.`,
  decidedOn: (when: string) => `Settled on ${when}.`,
  reasonSaid: (reason: string) => `Reason: ${reason}`,
  changeMind: 'Look at this decision again',
};

export default words;
