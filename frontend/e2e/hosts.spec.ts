// The choice of challenges, and what hosts and candidates meet of each other, on answers of the API written here: every
// page in both themes, wide and narrow, and what is sent by the acts that cannot be taken back.
import { expect, test } from '@playwright/test';
import { sixthCall } from '../src/test/candidate';
import { submitted } from '../src/test/host';
import { completeGrid, hearing, juryList, wholeHearing } from '../src/test/jury';
import { isAccessible } from './accessible';
import { answer, type Answers } from './api';

const now = sixthCall.now;
const call = { ...sixthCall, id: 'ca1', kind: 'challenges', windows: [] };
const challenge = { ...submitted, id: 'a', name: 'Défi a', status: 'published' };
const ref = { id: 'a', name: 'Défi a', administration: 'Office des eaux (organisme fictif)' };
const person = {
  dossier_id: 'd1',
  number: 'EIG6-7K3Q-M',
  name: 'Camille Exemple',
  main_track: 'design',
  years_experience: 4,
  places: ['Lyon', 'Brest'],
  because: 'presented',
  presented_reason: 'Un parcours proche de ce défi.',
};
const veto = {
  id: 'v1',
  challenge: ref,
  post_id: 'po1',
  dossier_id: 'd1',
  number: person.number,
  name: person.name,
  reason: 'Le poste demande de la cartographie.',
  state: 'pending',
  at: now,
  version: 1,
};
const kinds = ['contract', 'workstation', 'accounts', 'badge', 'mission_orders'];
const arrival = {
  dossier_id: 'd1',
  name: person.name,
  email: 'camille@candidat.example',
  phone: '01 99 00 12 34',
  challenge: ref,
  track: 'design',
  sites: ['Lyon'],
  starts_on: '2022-09-12',
  ends_on: '2023-07-11',
  years_experience: 4,
  net_pay: 3500,
  steps: kinds.map((kind, index) => ({
    kind,
    due_on: '2022-09-09',
    done: index === 0,
    late: index === 1,
    ...(index === 0 && { host_at: now, recruit_at: now }),
  })),
  late: 1,
  side: 'host',
};
const message = (sequence: number, side: string, text: string) => ({
  ...{ id: `m${sequence}`, sequence, side, text, kind: 'message', at: now },
});
const thread = {
  challenge: ref,
  call_id: 'ca1',
  version: 2,
  state: 'waiting_candidate',
  side: 'host',
  messages: [
    { ...message(1, 'host', 'Peut-on déplacer ?'), author: { id: 'h', name: 'Sacha' } },
    message(2, 'programme', 'Oui.'),
  ],
  unread: 0,
  now,
};
const due = '2022-04-02T10:00:00+02:00';

const known: Answers = {
  'GET /calls': { items: [call], total: 1 },
  'GET /calls/ca1/jury': juryList,
  'GET /calls/ca1/releases': {
    items: [{ kind: 'challenges', released: false, counts: {}, missing: ['8 sans décision'] }],
  },
  'GET /challenges': { items: [challenge], total: 1 },
  'GET /challenges/a': challenge,
  'GET /people': { items: hearing.jurors, total: 2 },
  'GET /hearings': { items: [hearing], total: 1 },
  'GET /challenges/a/hearing': {
    ...wholeHearing,
    mine: 'referent',
    grid: { ...completeGrid, editable: true },
  },
  'GET /challenges/b/hearing': { ...wholeHearing, grid: completeGrid },
  'GET /hosting': {
    challenges: [
      {
        challenge: ref,
        call_id: 'ca1',
        status: 'published',
        tasks: [
          { kind: 'hearing', state: 'done', due },
          { kind: 'messages', state: 'to_do', count: 1 },
          { kind: 'arrivals', state: 'late', due, count: 4 },
        ],
      },
    ],
    now,
  },
  'GET /challenges/a/thread': thread,
  'GET /challenges/a/candidates': {
    items: [person],
    total: 1,
    shortlist_released: true,
    fields: ['name', 'main_track', 'answers'],
  },
  'GET /challenges/a/candidates/d1': {
    ...person,
    answers: { why: 'Parce que.' },
    choices: {},
    questions: [{ id: 'why', kind: 'long_text', label: { fr: 'Pourquoi ?' }, required: true }],
  },
  'GET /challenges/a/vetoes': { items: [veto], total: 1 },
  'GET /arrivals': { items: [arrival], total: 1, late: 1 },
  'GET /dossiers/d1/arrival': arrival,
  'GET /dossiers/d1/disclosures': {
    items: [
      {
        at: now,
        administration: ref.administration,
        person: 'Sacha Exemple',
        challenge: ref,
        what: 'dossier',
        fields: ['name', 'main_track', 'answers'],
      },
    ],
    total: 1,
  },
};

const programme = [
  ...['listReleases', 'listJury', 'sortChallenge', 'putHearing', 'decideChallenge', 'getHearing'],
  ...['createRelease', 'listThreads', 'answerChallengeThread', 'listChallengeCandidates'],
  ...['getChallengeCandidate', 'presentCandidate', 'removeCandidate', 'ruleVeto', 'listArrivals'],
];
const juror = ['listHearings', 'getHearing', 'putGrid'];
const host = [
  ...['getHosting', 'createChallengeMessage', 'listChallengeCandidates', 'getChallengeCandidate'],
  ...['createVeto', 'listArrivals', 'getArrival', 'tickArrival', 'getHearing'],
];
const candidate = ['listDisclosures', 'getArrival', 'tickArrival', 'listArrivals'];

const as = (capabilities: readonly string[], more: Answers = {}): Answers => ({
  ...known,
  'GET /me': {
    signed_in: true,
    id: 'me',
    name: 'Dominique Exemple',
    grants: [],
    capabilities,
    now,
  },
  ...more,
});

test.describe('every page is accessible and fits in 320 pixels', () => {
  const pages: [string, readonly string[], string[]][] = [
    [
      'of the programme team',
      programme,
      [
        ...['/comite/defis?etat=set_aside', '/comite/defis?vue=auditions'],
        ...['/comite/defis?vue=classement', '/programme/defis/a', '/programme/defis/a/audition'],
        ...['/programme/messages/defi/a', '/mes-defis/a/candidatures', '/arrivees?retard=oui'],
      ],
    ],
    ['of jurors', juror, ['/auditions', '/auditions/a', '/auditions/b']],
    [
      'of hosts',
      host,
      [
        ...['/mes-defis', '/mes-defis/a/echanges', '/mes-defis/a/candidatures'],
        ...['/mes-defis/a/candidatures/d1', '/arrivees', '/arrivees/d1'],
      ],
    ],
    ['of candidates', candidate, ['/candidature/d1/consultations', '/en/arrivees/d1']],
  ];
  for (const [whose, capabilities, addresses] of pages) {
    test(whose, async ({ page }) => {
      const thought = { ...thread, side: capabilities === programme ? 'programme' : 'host' };
      await answer(page, as(capabilities, { 'GET /challenges/a/thread': thought }));
      for (const address of addresses) {
        await page.goto(address);
        await isAccessible(page);
      }
    });
  }
});

test('the committee draws a line under the list, after seeing all it decides', async ({ page }) => {
  const decided = Object.fromEntries(
    ['a', 'd', 'h', 'b', 'c'].map((id) => [`PUT /challenges/${id}/decision`, challenge]),
  );
  const acts = await answer(page, as(programme, decided));
  await page.goto('/comite/defis?vue=classement');
  await expect(page.getByText('Restent ex æquo')).toBeVisible();
  await page.getByRole('button', { name: 'Vérifier ces décisions' }).click();
  await page.getByRole('link', { name: /^Indiquez une place/ }).press('Enter');
  await page.keyboard.type('1');
  await page.getByRole('button', { name: 'Vérifier ces décisions' }).press('Enter');
  await expect(page.getByText('Trop large.')).toBeVisible();
  await isAccessible(page, 'about to decide');
  expect(acts).toHaveLength(0);
  await page.getByRole('button', { name: 'Retenir 1 et ne pas retenir 4' }).click();
  await expect(page.getByRole('heading', { name: '5 décisions sont enregistrées' })).toBeFocused();
  expect(acts.map((act) => act.postDataJSON() as { outcome: string }).map((one) => one.outcome)) //
    .toEqual(['kept', 'not_kept', 'not_kept', 'not_kept', 'not_kept']);
  expect(await acts[0]?.headerValue('If-Match')).toBe('"v0"');
});

test('a host ticks its own side by keyboard, and asks for a veto with a reason', async ({
  page,
}) => {
  const ticked = {
    ...arrival,
    steps: arrival.steps.map((step) => ({ ...step, host_at: now })),
  };
  const acts = await answer(
    page,
    as(host, {
      'PUT /dossiers/d1/arrival/badge': ticked,
      'POST /challenges/a/vetoes': veto,
    }),
  );
  await page.goto('/arrivees/d1');
  await page.getByRole('checkbox', { name: /^Badge/ }).press('Space');
  await expect(page.getByRole('status').getByText(/Badge.: coché/)).toBeVisible();
  await page.goto('/mes-defis/a/candidatures/d1');
  await page.getByRole('button', { name: 'Opposer ce veto' }).click();
  await expect(page.getByRole('heading', { name: '2 réponses sont à corriger' })).toBeFocused();
  await isAccessible(page, 'a refused veto');
  await page.getByLabel('Poste concerné').selectOption('po1');
  await page.getByLabel(/^Motif/).fill('Cartographie.');
  await page.getByRole('button', { name: 'Opposer ce veto' }).click();
  await page.getByRole('button', { name: 'Transmettre ce veto au comité' }).click();
  await expect(page.getByRole('heading', { name: 'Le veto est transmis au comité' })).toBeFocused();
  expect(acts.map((act) => act.postDataJSON() as unknown)).toEqual([
    { done: true },
    { dossier_id: 'd1', post_id: 'po1', reason: 'Cartographie.' },
  ]);
});
