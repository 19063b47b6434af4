// A small promotion for the committee's pages: what the API answers, and what it was asked.
import type { Page, Request } from '@playwright/test';
import { answer, type Answers } from './api';

const paris = 'Europe/Paris';
const text = (fr: string) => ({ fr, en: fr });

export const callId = '018f0000-0000-7000-8000-0000000000c1';
export const dossierId = '018f0000-0000-7000-8000-0000000000d1';
export const readingId = '018f0000-0000-7000-8000-0000000000e1';
export const assemblyId = '018f0000-0000-7000-8000-0000000000f1';

const window = (name: string, state: string) => ({
  name,
  state,
  opens_at: '2022-03-07T00:00:00+01:00',
  closes_at: '2022-04-20T00:00:00+02:00',
  announced_closes_at: '2022-04-04T00:00:00+02:00',
  extensions: [],
});

const question = {
  id: 'why',
  kind: 'long_text',
  label: text('Votre motivation'),
  max_length: 2000,
  required: true,
};

export const call = {
  id: callId,
  kind: 'candidates',
  status: 'published',
  promotion: { id: '018f0000-0000-7000-8000-0000000000a1', number: 6, name: 'EIG 6' },
  title: text('Appel à candidatures'),
  time_zone: paris,
  opens_at: '2022-03-07T00:00:00+01:00',
  closes_at: '2022-04-20T00:00:00+02:00',
  windows: [window('applications', 'closed'), window('wishes', 'upcoming')],
  tracks: ['design'],
  questions: [question],
  statements: [],
  rubric: [
    { id: 'sense', label: text('Sens de l’intérêt général') },
    { id: 'skills', label: text('Savoir-faire'), help: text('Ce qui est fait compte.') },
  ],
  readings_per_dossier: 2,
  third_reading_gap: 150,
  hide_schools: false,
  shortlist_places: 1,
  wishes_min: 3,
  wishes_max: 5,
  wishes_subject: 'challenges',
  wishes_with_application: false,
  challenges_audience: 'everybody',
  anonymous_reading: true,
  steps: [],
  milestones: [],
  challenges_prepared: 0,
  form_version: 1,
  revisions: [],
  version: 1,
  now: '2022-05-06T10:00:00+02:00',
};

const summary = {
  id: dossierId,
  number: 'EIG6-7K3Q-M',
  call_id: callId,
  status: 'submitted',
  name: 'Camille Exemple',
  main_track: 'design',
  readings_expected: 2,
  readings_assigned: 2,
  readings_locked: 2,
  score_sum: 11,
  score_count: 3,
  scoring: {
    median: 400,
    spread: 175,
    calibrated: 352,
    low: 310,
    high: 394,
    side: 'unsure',
    moved: true,
    disagreement: 'wanted',
  },
};

const scores = {
  readings: 2,
  estimated: true,
  groups: 2,
  noise: 42,
  severity: 37,
  gap: 150,
  line: 1,
  unsure: 1,
  moved: 1,
  third_readings: 1,
  readers: [
    {
      reader: { id: 'r1', name: 'Lou Exemple' },
      readings: 1,
      offset: -37,
      counts: [0, 1, 1, 0, 0, 0],
      sum: 3,
    },
    { readings: 1, offset: 37, counts: [0, 0, 0, 0, 1, 1], sum: 9 },
  ],
  criteria: [
    { id: 'sense', label: text('Sens de l’intérêt général'), counts: [0, 0, 1, 0, 1, 0], sum: 6 },
    { id: 'skills', label: text('Savoir-faire'), counts: [0, 1, 0, 0, 0, 1], sum: 6 },
  ],
  funnel: { started: 4, submitted: 2, read: 1, shortlisted: 0 },
};

const reading = {
  id: readingId,
  code: 'L-7K3Q',
  call_id: callId,
  main_track: 'design',
  state: 'assigned',
  scores: {},
  comments: {},
  version: 1,
  dossier: {
    main_track: 'design',
    years_experience: 3,
    answers: { why: 'Parce que.' },
    choices: { where: ['sea'] },
    // As they were asked: the call's form was revised since.
    questions: [
      { ...question, label: text('Votre motivation, alors') },
      {
        id: 'where',
        kind: 'choice',
        label: text('Où ?'),
        required: false,
        options: [
          { id: 'land', label: text('À terre') },
          { id: 'sea', label: text('En mer') },
        ],
      },
    ],
    files: [],
    addenda: [],
  },
};

const anonymity = {
  dossier_id: dossierId,
  number: 'EIG6-7K3Q-M',
  sequence: 2,
  looked: false,
  version: 0,
  anonymous_reading: true,
  questions: call.questions,
  answers: { why: 'Je suis Zoé Martin, de Brest.' },
  shown: { why: 'Je suis Zoé Martin, de Brest.' },
  masks: [],
  suggestions: [{ question: 'why', from: 8, to: 18, why: 'name' }],
  files: [
    {
      id: '018f0000-0000-7000-8000-0000000000f9',
      question: 'work',
      name: 'Zoé.pdf',
      size: 2048,
      type: 'pdf',
      cleared: false,
    },
  ],
};

const assembly = {
  id: assemblyId,
  call_id: callId,
  policy: 'reference',
  state: 'proposed',
  created_at: '2022-07-04T10:00:00+02:00',
  stages: [{ name: 'equipes', value: 1, proved: false }],
  teams: [
    {
      challenge: { id: 'c', name: 'Défi Forêt', administration: 'Office fictif' },
      members: [
        {
          dossier_id: dossierId,
          number: 'EIG6-7K3Q-M',
          post_id: 'p1',
          track: 'design',
          wish_rank: 1,
        },
        {
          dossier_id: 'd2',
          number: 'EIG6-AAAA-A',
          post_id: 'p2',
          track: 'development',
          wish_rank: 2,
        },
      ],
    },
  ],
  closed: [
    { challenge: { id: 'd', name: 'Défi Rivière' }, reason: 'Une seule personne éligible.' },
  ],
  unplaced: 4,
  overrides: [],
  compared: [],
};

export const capabilities = {
  reader: ['listReadings', 'getReading', 'putReading', 'lockReading'],
  committee: ['listReleases', 'getScores', 'listAssemblies', 'getAssembly', 'listTeams'],
  programme: [
    ...[
      'listReleases',
      'getScores',
      'createRelease',
      'listAssemblies',
      'getAssembly',
      'createAssembly',
    ],
    ...[
      'releaseAssembly',
      'decideDossier',
      'createReading',
      'putAnonymity',
      'listTeams',
      'listAudit',
    ],
  ],
};

/** What the API answers to somebody who may do this. */
export function committeeAnswers(can: readonly string[]): Answers {
  const programme = can.includes('decideDossier');
  const scored = { ...reading, state: 'started', scores: { sense: 3, skills: 3 }, version: 3 };
  return {
    'GET /me': {
      signed_in: true,
      id: 'me',
      name: 'Dominique Exemple',
      grants: [],
      capabilities: can,
      now: call.now,
    },
    'GET /calls': { items: [call], total: 1 },
    [`GET /calls/${callId}`]: call,
    'GET /dossiers': {
      items: [programme ? summary : { ...summary, name: undefined }],
      total: 1,
    },
    [`GET /calls/${callId}/scores`]: scores,
    [`GET /dossiers/${dossierId}/anonymity`]: anonymity,
    [`PUT /dossiers/${dossierId}/anonymity`]: {
      ...anonymity,
      looked: true,
      version: 1,
      masks: [
        { question: 'why', from: 8, to: 18 },
        { question: 'why', from: 23, to: 28 },
      ],
    },
    'GET /readings': { items: [reading], total: 1, locked: 0 },
    [`GET /readings/${readingId}`]: reading,
    [`PUT /readings/${readingId}`]: scored,
    [`POST /readings/${readingId}/lock`]: { ...scored, state: 'locked' },
    [`GET /calls/${callId}/releases`]: {
      items: [
        {
          kind: 'shortlist',
          released: false,
          counts: { shortlisted: 1, waiting: 0, refused: 0 },
          recipients: 1,
          missing: [],
        },
      ],
    },
    [`POST /calls/${callId}/releases`]: {
      kind: 'shortlist',
      released: true,
      counts: { shortlisted: 1 },
      recipients: 1,
      missing: [],
    },
    [`GET /calls/${callId}/assemblies`]: { items: [assembly], total: 1 },
    [`GET /assemblies/${assemblyId}`]: assembly,
    'GET /challenges': { items: [], total: 0 },
    'GET /teams': { items: assembly.teams, total: 1 },
    'GET /audit': {
      items: [
        {
          id: 'a',
          at: call.now,
          operation: 'createRelease',
          object_kind: 'call',
          object_id: callId,
          fields: ['shortlist'],
          digest: 'abcdef0123456789',
        },
      ],
      total: 1,
    },
  };
}

/** Signs in with these capabilities; gives every act the API received, in order. */
export function signIn(page: Page, can: readonly string[]): Promise<Request[]> {
  return answer(page, committeeAnswers(can));
}
