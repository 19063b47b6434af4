// How a call is scored, in English.
import type { ScoresWords } from './scores.fr';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const scoresEn: ScoresWords = {
  title: 'Scores',
  noCall: 'This cohort has no published call for candidates yet.',
  lead: 'Readers are not all equally severe, and each reads only part of the applications. Calibration estimates what each person adds to, or takes from, every dossier they read, by comparison with those who read the same ones. The scores given stay as they are.',
  nothing: 'No reading is handed in yet.',
  funnelTitle: 'From draft to shortlist',
  funnel: (started, submitted, read, shortlisted) =>
    `Applications started ${started}, submitted ${submitted}, fully read ${read}, shortlisted ${shortlisted}.`,
  stage: 'Stage',
  dossiers: 'Applications',
  started: 'Started',
  submitted: 'Submitted',
  read: 'Fully read',
  shortlisted: 'Shortlisted',
  findings: 'What the scores say',
  groups: (n) =>
    `Readings form ${n} groups that share no dossier: the severity of one group cannot be compared with another’s. Assign at least one reading of a group to somebody of another.`,
  estimated: (readings, severity, noise) =>
    `Over ${plural(readings, 'reading', 'readings')} handed in, the usual distance of a person’s severity from the average is ${severity} points; what neither the dossier nor the person explains is ${noise} points a reading.`,
  tooFew: (readings) =>
    `${plural(readings, 'reading', 'readings')} handed in: too few to tell what comes from the dossiers from what comes from the people. Only the scores given are shown.`,
  unsure: (n, line, moved) =>
    `${plural(n, 'application has', 'applications have')} a place that depends on who read it, with a line after ${line}; of which ${moved} that the mean puts on the other side.`,
  thirds: (n, gap) =>
    n === 0
      ? `No application waits for a third reading (two readings ${gap} points apart or more).`
      : `${plural(n, 'application waits', 'applications wait')} for a third reading to be assigned: two readings are ${gap} points apart or more.`,
  seeThem: 'See these applications',
  line: 'Draw the line after',
  lineHelp: 'A number of applications; empty: the call’s own.',
  drawLine: 'Draw the line',
  byReader: 'By reader',
  byReaderLead:
    'How often each score is given, by person, the most severe first. The offset is what they add or take away on average beside those who read the same dossiers.',
  readerNumber: (n) => `Reader ${n}`,
  readings: (n) => plural(n, 'reading', 'readings'),
  byCriterion: 'By criterion',
  byCriterionLead: 'How often each score is given, by criterion of the rubric.',
  readerCaption: 'Scores given by each person',
  criterionCaption: 'Scores given on each criterion',
  funnelCaption: 'Applications at each stage',
  who: 'Scores of',
  score: (n) => `Scores of ${n}`,
  counts: (counts) => counts.map((count, score) => `${count} times ${score}`).join(', '),
  meanColumn: 'Mean',
  mean: (mean) => `Mean ${mean}`,
  offsetColumn: 'Offset',
  offset: (offset) => `Offset ${offset}`,
  none: 'none',
};

export default scoresEn;
