// Administrations, and what changes of a challenge once it is kept, on answers of the API written here: every page in
// both themes, wide and narrow; what is asked, answered and ruled, by keyboard, and what is sent for it.
import { expect, test } from '@playwright/test';
import { sixthCall } from '../src/test/candidate';
import { submitted } from '../src/test/host';
import { isAccessible } from './accessible';
import { answer, type Answers } from './api';

const now = sixthCall.now;
const challenge = { ...submitted, id: 'a', name: 'Défi a', status: 'published' };
const text = 'La durée en mois change : comme la promotion → 9.';
const change = { kind: 'months', pointer: '/months', text, after: '9' };
const impact = { changes: [change], ranked: 12, void: 0, no_post: 2 };
const version = (sequence: number, kind: string) => ({
  ...{ sequence, kind, at: now, changes: sequence > 1 ? [change] : [], reason: 'Les crédits.' },
});
const request = {
  id: 'q1',
  why: 'Les crédits couvrent neuf mois.',
  changes: [change],
  trial: { months: 9 },
  state: 'pending',
  at: now,
};
const office = {
  id: 'ad1',
  name: 'Office des eaux (organisme fictif)',
  kind: 'operator',
  siret: '13002526500013',
  sites: [{ town: 'Lyon', postcode: '69003' }],
  status: 'pending',
  fictional: true,
  version: 1,
};
const member = { email: 'alix@office.example', role: 'host_lead', since: now };
const veto = {
  id: 'v1',
  challenge: { id: 'a', name: 'Défi a', administration: office.name },
  ...{ post_id: submitted.posts[0]?.id, dossier_id: 'd1', number: 'EIG6-7K3Q-M', name: '' },
  ...{ reason: 'Le poste demande de la cartographie.', state: 'pending', at: now, version: 1 },
};

const known: Answers = {
  'GET /calls': { items: [sixthCall], total: 1 },
  'GET /administrations': {
    items: [office, { ...office, id: 'ad2', name: 'Office bis', status: 'validated' }],
    total: 2,
  },
  'GET /administrations/ad1': office,
  'GET /administrations/ad1/members': {
    items: [
      { ...member, grant_id: 'g1', name: 'Alix Exemple' },
      { ...member, invitation_id: 'i1', email: 'noa@office.example', role: 'host_hr' },
    ],
    total: 2,
  },
  'GET /challenges': { items: [challenge], total: 1 },
  'GET /challenges/a': challenge,
  'GET /challenges/a/versions': {
    items: [version(2, 'changed'), version(1, 'published')],
    total: 2,
  },
  'GET /challenges/a/comparison': { from: 1, to: 2, changes: [change] },
  'GET /challenges/a/revision-requests': { items: [request], total: 1 },
  'POST /challenges/a/revisions/preview': impact,
  'GET /vetoes': { items: [veto], total: 1 },
};

const host = [
  ...['getHosting', 'patchChallenge', 'listAdministrations', 'getAdministration'],
  ...['putAdministration', 'proposeAdministration', 'listMembers', 'inviteMember', 'removeMember'],
  ...['requestRevision', 'listRevisionRequests', 'withdrawMemberInvitation'],
];
const team = [
  ...['decideChallenge', 'reviseChallenge', 'answerRevisionRequest', 'listRevisionRequests'],
  ...['listAdministrations', 'getAdministration', 'listMembers', 'decideAdministration'],
  ...[
    'mergeAdministration',
    'createAdministration',
    'listReleases',
    'listPendingVetoes',
    'ruleVeto',
  ],
];

const as = (capabilities: readonly string[], more: Answers = {}): Answers => ({
  ...known,
  'GET /me': { signed_in: true, id: 'me', name: 'Dominique', grants: [], capabilities, now },
  ...more,
});

test('every page is accessible and fits in 320 pixels', async ({ page }) => {
  await answer(page, as(team));
  for (const address of [
    ...['/administrations', '/administrations/ad1', '/mes-defis/a/versions', '/comite/vetos'],
    '/programme/defis/a/modifier',
  ]) {
    await page.goto(address);
    await isAccessible(page);
  }
});

test('an administration is proposed with its sites, by keyboard; a host reads its own', async ({
  page,
}) => {
  const acts = await answer(page, as(host, { 'POST /administration-proposals': office }));
  await page.goto('/administrations/ad1');
  await isAccessible(page);
  await page.goto('/administrations/proposer');
  await page.getByRole('button', { name: 'Envoyer la proposition' }).press('Enter');
  await expect(page.getByRole('heading', { name: /à corriger/ })).toBeFocused();
  await isAccessible(page, 'a refused proposal');
  await page.getByLabel(/^Nom/).fill('Office des phares');
  await page.getByLabel(/SIRET/).fill('130 025 265 00013');
  await page.getByRole('button', { name: 'Envoyer la proposition' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: office.name })).toBeVisible();
  expect(acts.map((act) => act.postDataJSON() as unknown)).toEqual([
    expect.objectContaining({ name: 'Office des phares', siret: '130 025 265 00013' }),
  ]);
});

test('a host asks for a change by keyboard, and reads what became of the last one', async ({
  page,
}) => {
  const asked = { ...request, id: 'q2' };
  const refused = { ...request, state: 'refused', reason: 'Déjà annoncé.', answered_at: now };
  const acts = await answer(
    page,
    as(host, {
      'GET /challenges/a/revision-requests': { items: [refused], total: 1 },
      'POST /challenges/a/revision-requests': asked,
    }),
  );
  await page.goto('/mes-defis/a/modifier');
  await expect(page.getByText('Déjà annoncé.')).toBeVisible();
  await page.getByRole('button', { name: 'Transmettre cette demande' }).press('Enter');
  await page.getByRole('link', { name: /^Dites pourquoi/ }).press('Enter');
  await isAccessible(page, 'a request without a reason');
  await page.keyboard.type('Les crédits.');
  await page.getByLabel('Durée en mois').fill('9');
  await page.getByRole('button', { name: 'Transmettre cette demande' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre demande est transmise' })).toBeFocused();
  expect(acts.map((act) => act.postDataJSON() as unknown)).toEqual([
    expect.objectContaining({ why: 'Les crédits.', months: 9 }),
  ]);
  expect(await acts[0]?.headerValue('If-Match')).toBe('"v1"');
});

test('the team reads what a change breaks before it answers, or withdraws', async ({ page }) => {
  const acts = await answer(
    page,
    as(team, {
      'PUT /revision-requests/q1/answer': { ...request, state: 'accepted' },
      'POST /challenges/a/withdraw': { ...challenge, status: 'withdrawn' },
    }),
  );
  await page.goto('/programme/defis/a/modifier');
  await expect(page.getByText(/^12 personnes qui ont classé ce défi/)).toBeVisible();
  await page.getByRole('button', { name: 'Accepter et enregistrer cette version' }).press('Enter');
  await page
    .getByRole('link', { name: /^Indiquez le motif/ })
    .first()
    .press('Enter');
  await page.keyboard.type('Les crédits.');
  await page.getByLabel('Motif, en anglais').first().fill('The budget.');
  await page.getByRole('button', { name: 'Accepter et enregistrer cette version' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^La demande est acceptée/ })).toBeFocused();
  await page.getByRole('button', { name: 'Voir ce que change le retrait' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Ce que cela change' })).toBeFocused();
  await isAccessible(page, 'about to withdraw');
  await page.getByLabel('Motif, en français').last().fill('Le besoin a disparu.');
  await page.getByLabel('Motif, en anglais').last().fill('The need is gone.');
  await page.getByRole('button', { name: 'Retirer définitivement le défi' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Le défi est retiré.' })).toBeFocused();
  const sent = acts.map((act) => `${act.method()} ${new URL(act.url()).pathname}`);
  expect(sent.filter((one) => !one.endsWith('preview'))).toEqual([
    'PUT /api/v1/revision-requests/q1/answer',
    'POST /api/v1/challenges/a/withdraw',
  ]);
});

test('the committee rules on a veto by keyboard, without a name', async ({ page }) => {
  let ruled = false;
  const acts = await answer(
    page,
    as(team, {
      'GET /vetoes': () => ({ items: ruled ? [] : [veto], total: 1 }),
      'PUT /vetoes/v1/ruling': () => {
        ruled = true;
        return { ...veto, state: 'refused' };
      },
    }),
  );
  await page.goto('/comite/vetos');
  await expect(page.getByRole('heading', { name: /^EIG6-7K3Q-M, Poste 1/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Refuser' }).press('Space');
  await page.getByLabel(/^Motif de la décision/).fill('Le motif ne tient pas au poste.');
  await page.getByRole('button', { name: 'Enregistrer la décision' }).press('Enter');
  await expect(page.getByText('Aucun veto n’attend de décision.')).toBeVisible();
  expect(acts.map((act) => act.postDataJSON() as unknown)).toEqual([
    { accepted: false, reason: 'Le motif ne tient pas au poste.' },
  ]);
});
