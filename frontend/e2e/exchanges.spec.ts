// An application's exchange with the programme team, and its files on their way, on answers of the API written here.
import { expect, test } from '@playwright/test';
import { dossier, ids, sixthCall } from '../src/test/candidate';
import { teamThread, thread } from '../src/test/thread';
import { isAccessible } from './accessible';
import { answer, problem } from './api';

const candidate = {
  signed_in: true,
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Camille Exemple',
  email: dossier.email,
  grants: [],
  now: sixthCall.now,
  capabilities: ['getDossier', 'patchDossier', 'createMessage', 'getThread'],
};
const member = {
  ...candidate,
  capabilities: [
    'listThreads',
    'getThread',
    'createMessage',
    'requestSupplement',
    'answerThread',
    'listPeople',
  ],
};
const path = `/dossiers/${ids.dossier}/thread`;
const own = {
  'GET /me': candidate,
  'GET /calls': { items: [sixthCall], total: 1 },
  [`GET /calls/${ids.call}`]: sixthCall,
  [`GET /dossiers/${ids.dossier}`]: dossier,
  [`PATCH /dossiers/${ids.dossier}`]: dossier,
  [`GET ${path}`]: thread,
  [`PUT ${path}/read`]: { ...thread, unread: 0 },
};

test('while drafting, the exchange is one link away; a question is asked and stays shown', async ({
  page,
}) => {
  const asked = { ...thread.messages[0]!, id: 'e9', sequence: 4, text: 'Une question' };
  const acts = await answer(page, {
    ...own,
    [`POST ${path}/messages`]: { ...thread, version: 4, messages: [...thread.messages, asked] },
  });
  await page.goto(`/candidature/${ids.dossier}?etape=vous`);
  await page.getByRole('link', { name: /2 messages non lus/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('region').getByText('Précisez.')).toBeVisible();
  await expect(page.getByText(/5.avril 2022 inclus/).first()).toBeVisible();
  await isAccessible(page);
  await page.getByLabel(/^Votre message/).fill('Une question');
  await page.getByRole('button', { name: 'Envoyer le message' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Une question' })).toBeVisible();
  const sent = acts.find((act) => act.method() === 'POST');
  expect(sent?.postDataJSON()).toEqual({ text: 'Une question' });
  expect(await sent?.headerValue('Idempotency-Key')).toBeTruthy();
});

test('the team reads an exchange, and who of them answered', async ({ page }) => {
  await answer(page, {
    ...own,
    'GET /me': member,
    [`GET ${path}`]: teamThread,
    [`PUT ${path}/read`]: { ...teamThread, unread: 0 },
  });
  await page.goto(`/programme/messages/${ids.dossier}`);
  await expect(page.getByText('Et encore ?')).toBeVisible();
  await expect(page.getByText('Lou Fictif').first()).toBeVisible();
  await isAccessible(page);
});

test('a file is refused by name, fails, is tried again, and is kept', async ({ page }) => {
  const question = {
    id: 'portfolio',
    kind: 'file',
    label: { fr: 'Un portfolio', en: 'A portfolio' },
    required: false,
    max_files: 1,
    file_types: ['pdf'],
  };
  const call = {
    ...sixthCall,
    steps: [{ id: 'projet', title: { fr: 'Votre projet', en: 'Your project' } }],
    questions: [question],
  };
  const kept = { id: 'f1', name: 'portfolio.pdf', type: 'pdf', size: 2048, sha256: 'ab' };
  let there = false;
  let tries = 0;
  const now = () => ({
    ...dossier,
    etag: there ? '"v2"' : '"v1"',
    draft: { ...dossier.draft, files: there ? { portfolio: [kept] } : {} },
  });
  await answer(page, {
    ...own,
    [`GET /calls/${ids.call}`]: call,
    [`GET /dossiers/${ids.dossier}`]: now,
    [`PATCH /dossiers/${ids.dossier}`]: now,
    [`GET /dossiers/${ids.dossier}/attachments`]: () => ({
      items: there ? [{ ...kept, question: 'portfolio', state: 'infected' }] : [],
      total: there ? 1 : 0,
    }),
    [`POST /dossiers/${ids.dossier}/attachments`]: () => {
      tries += 1;
      if (tries === 1) return problem(503, 'unavailable', 'Le portail ne répond pas.');
      there = true;
      return { ...kept, question: 'portfolio', state: 'pending' };
    },
  });
  await page.goto(`/candidature/${ids.dossier}?etape=q-projet`);
  const choose = page.getByLabel(/^Un portfolio/);
  const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await expect(page.getByText(/10 Mo au plus par fichier/)).toBeVisible();
  await choose.setInputFiles({ ...pdf, name: 'portfolio.exe' });
  await expect(page.getByRole('alert').filter({ hasText: 'portfolio.exe' })).toBeVisible();
  await isAccessible(page, 'a file refused');
  await choose.setInputFiles({ ...pdf, name: 'portfolio.pdf' });
  await expect(page.getByText('Le portail ne répond pas.')).toBeVisible();
  await isAccessible(page, 'a file that failed');
  await page.getByRole('button', { name: 'Réessayer portfolio.pdf' }).press('Enter');
  await expect(page.getByRole('link', { name: 'portfolio.pdf' })).toBeVisible();
  await expect(page.getByText('n’est montré à personne d’autre que vous')).toBeVisible();
  await isAccessible(page, 'a file that the antivirus refused');
});

test('a supplement takes files until its term, and is sent with them', async ({ page }) => {
  const [asked] = thread.supplements;
  const files = `/dossiers/${ids.dossier}/attachments`;
  const kept = { id: 'f2', supplement_id: asked!.id, name: 'attestation.pdf', type: 'pdf' };
  const saved = { ...kept, size: 2048, sha256: 'ab', state: 'pending' };
  const text = 'Voici';
  const addendum = { ...thread.messages[0]!, id: 'e8', sequence: 4, kind: 'addendum', text };
  const late = problem(409, 'term_passed', 'Le délai est passé depuis 2 minutes.');
  let there = false;
  let given = false;
  const now = () => ({
    ...thread,
    ...(given && {
      version: 4,
      messages: [...thread.messages, addendum],
      supplements: [{ ...asked, state: 'given', addendum: 4 }],
    }),
  });
  let tries = 0;
  const acts = await answer(page, {
    ...own,
    [`GET ${path}`]: now,
    [`GET ${files}`]: () => ({ items: there ? [saved] : [], total: there ? 1 : 0 }),
    [`POST ${files}`]: () => {
      tries += 1;
      there = tries > 1;
      return there ? saved : late;
    },
    [`POST ${path}/supplements/${asked!.id}/addendum`]: () => {
      given = true;
      return now();
    },
  });
  await page.goto(`/candidature/${ids.dossier}/echanges`);
  const box = page.getByRole('region', { name: 'Un complément vous est demandé' });
  await expect(box).toContainText(/5.avril 2022 inclus/);
  await expect(box).toContainText(/PDF, PNG, JPEG. 3.fichiers au plus, 10.Mo/);
  await box.getByLabel('Votre complément').fill(text);
  const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await box.getByLabel(/^Vos documents/).setInputFiles({ ...pdf, name: 'attestation.pdf' });
  await expect(box.getByText('Le délai est passé depuis 2 minutes.')).toBeVisible();
  // What has not arrived holds the answer back.
  await box.getByRole('button', { name: /définitivement/ }).press('Enter');
  await expect(box.getByRole('link', { name: /^Un fichier n’est pas encore/ })).toBeVisible();
  await isAccessible(page, 'a supplement whose file failed');
  await box.getByRole('button', { name: 'Réessayer attestation.pdf' }).press('Enter');
  await expect(box.getByRole('link', { name: 'attestation.pdf' })).toBeVisible();
  await box.getByRole('button', { name: /définitivement/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre complément est reçu.' })).toBeFocused();
  const answered = page.getByRole('listitem').filter({ hasText: text });
  await expect(answered.getByRole('link', { name: 'attestation.pdf' })).toBeVisible();
  await isAccessible(page, 'a supplement given');
  const sent = acts.filter((act) => act.url().includes(`attachments?supplement=${asked!.id}`));
  const keys = new Set(await Promise.all(sent.map((act) => act.headerValue('Idempotency-Key'))));
  expect([sent.length, keys.size]).toEqual([2, 1]);
});

test('a file that may not be read yet says so where it is asked for', async ({ page }) => {
  const given = { ...thread.supplements[0]!, state: 'given', request: 2, addendum: 3 };
  const file = { id: 'f3', supplement_id: given.id, name: 'piece.pdf', type: 'pdf', size: 2048 };
  const refusal = problem(409, 'file_not_clean', 'Ce fichier n’a pas encore été analysé.');
  let clean = false;
  await answer(page, {
    ...own,
    'GET /me': member,
    [`GET ${path}`]: { ...teamThread, supplements: [given] },
    [`PUT ${path}/read`]: { ...teamThread, supplements: [given], unread: 0 },
    [`GET /dossiers/${ids.dossier}/attachments`]: { items: [{ ...file, state: 'pending' }] },
    'GET /attachments/f3/content': () => (clean ? {} : refusal),
  });
  await page.goto(`/programme/messages/${ids.dossier}`);
  const link = page.getByRole('link', { name: 'piece.pdf' });
  await link.press('Enter');
  await expect(page.getByText('Ce fichier n’a pas encore été analysé.')).toBeVisible();
  await isAccessible(page, 'a file not read yet');
  clean = true;
  const download = page.waitForEvent('download');
  await link.press('Enter');
  expect((await download).suggestedFilename()).toBe('piece.pdf');
  await expect(page.getByText('Ce fichier n’a pas encore été analysé.')).toHaveCount(0);
});
