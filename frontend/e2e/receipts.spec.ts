// The receipt of a submission, the page that checks one, and ranking by touch, on answers of the API
// written here: with the keyboard, at 320 pixels, in both themes, and on paper.
import { expect, test } from '@playwright/test';
import { challenge, dossier, ids, promotion, sixthCall } from '../src/test/candidate';
import { challengeForm } from '../src/test/host';
import { isAccessible } from './accessible';
import { answer, problem, type Answers } from './api';

const now = sixthCall.now;
const visitor = { signed_in: false, capabilities: [], grants: [], now };
const candidate = {
  ...visitor,
  signed_in: true,
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Camille Exemple',
  email: dossier.email,
  capabilities: [
    'getDossier',
    'getDossierReceipt',
    'getWishesReceipt',
    'getWishes',
    'putWishes',
    'withdrawDossier',
  ],
};
const hash = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73';
const receipt = {
  format: 'portail-eig-receipt/1',
  kind: 'application',
  issuer: 'https://eig.example',
  call: { id: ids.call, name: 'Appel à candidatures' },
  promotion: { id: ids.promotion, name: 'Promotion 6' },
  object: ids.dossier,
  number: 'EIG6-7K3Q-M',
  sequence: 2,
  instant: '2022-04-03T21:14:05.123456+02:00',
  content_sha256: hash,
  files: [
    { question: 'cv', size: 48213, sha256: hash },
    { question: 'diplome', size: 1048576, sha256: hash },
    { question: 'lettre', size: 20, sha256: hash },
  ],
  key: '6ee2c5d81b623e280fa9e1010f4b2086',
};
const file = { public_key: 'k'.repeat(43), receipt, signature: 's'.repeat(86) };
const text = JSON.stringify(file);

test.describe('a receipt', () => {
  const own: Answers = {
    'GET /me': candidate,
    [`GET /dossiers/${ids.dossier}/receipts/2`]: file,
    [`GET /dossiers/${ids.dossier}/wishes/receipts/1`]: {
      ...file,
      receipt: { ...receipt, kind: 'wishes', sequence: 1, files: [] },
    },
  };
  const at = `/candidature/${ids.dossier}/recu/2`;

  test('tells its facts in words and gives its file', async ({ page }) => {
    await answer(page, own);
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu du dépôt n°\u00a02');
    await expect(page.getByText('dimanche 3 avril 2022 à 21 h 14')).toBeVisible();
    await expect(page.getByText('21:14:05,123456 (+02:00)')).toBeVisible();
    await expect(page.getByText('EIG6-7K3Q-M')).toBeVisible();
    const download = page.getByRole('link', { name: 'Télécharger le reçu signé' });
    await expect(download).toHaveAttribute('href', `/api/v1/dossiers/${ids.dossier}/receipts/2`);
    await isAccessible(page);
    await page.getByRole('link', { name: 'Vérifier un reçu' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('of wishes has its own page; one that does not exist is told so', async ({ page }) => {
    await answer(page, own);
    await page.goto(`/candidature/${ids.dossier}/voeux/recu/1`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Reçu des vœux, liste n°\u00a01',
    );
    await page.goto(`/candidature/${ids.dossier}/recu/9`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page non trouvée');
    await isAccessible(page);
  });

  test('prints on one page', async ({ page }) => {
    await answer(page, own);
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test.describe('checking a receipt', () => {
  const at = '/verification';
  const answers = (finding: object): Answers => ({
    'GET /me': visitor,
    'POST /receipts/verify': finding,
  });
  const genuine = { verdict: 'genuine', text: 'Ce reçu est authentique.', receipt };

  test('by its file tells what it says, the focus on the verdict', async ({ page }) => {
    await answer(page, answers(genuine));
    await page.goto(at);
    await isAccessible(page);
    const posted = page.waitForRequest('**/receipts/verify');
    await page.getByLabel('Choisissez le fichier du reçu').setInputFiles({
      name: 'recu.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    expect((await posted).postDataJSON()).toEqual({ file: text });
    await expect(page.getByRole('heading', { name: 'Ce reçu est authentique' })).toBeFocused();
    await expect(page.getByText('21:14:05,123456 (+02:00)')).toBeVisible();
    await isAccessible(page);
  });

  test('by a drop, and by a paste with the keyboard', async ({ page }) => {
    await answer(page, answers({ verdict: 'altered', text: 'Ce reçu a été modifié.' }));
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'recu.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await page.locator('.portal-drop').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(page.getByRole('heading', { name: 'Ce reçu a été modifié' })).toBeFocused();
    await isAccessible(page);
    await page.getByLabel('Ou collez le texte du reçu').focus();
    await page.keyboard.insertText(`${text}x`);
    const posted = page.waitForRequest('**/receipts/verify');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await posted).postDataJSON()).toEqual({ file: `${text}x` });
  });

  test('refuses what cannot be one, and tells a refusal of the portal', async ({ page }) => {
    await answer(page, {
      'GET /me': visitor,
      'POST /receipts/verify': problem(
        429,
        'too_many_requests',
        'Trop de vérifications en peu de temps.',
      ),
    });
    await page.goto(at);
    await page.getByRole('button', { name: 'Vérifier ce texte' }).press('Enter');
    await page.getByRole('link', { name: /Ce reçu est vide/ }).press('Enter');
    await expect(page.getByLabel('Ou collez le texte du reçu')).toBeFocused();
    await isAccessible(page);
    await page.getByLabel('Choisissez le fichier du reçu').setInputFiles({
      name: 'photo.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(70_000, 'a'),
    });
    await expect(page.getByRole('link', { name: /trop long pour un reçu/ })).toBeVisible();
    await page.getByLabel('Ou collez le texte du reçu').fill(text);
    await page.getByRole('button', { name: 'Vérifier ce texte' }).click();
    await expect(page.getByText('Trop de vérifications en peu de temps.')).toBeVisible();
  });
});

test.describe('ranking', () => {
  const challenges = [
    challenge(1, 'Balise', 'development', { answers: { mission: 'Le contexte de Balise.' } }),
    challenge(2, 'Estran', 'digital_law'),
    challenge(3, 'Étiages', 'design'),
  ];
  const hosts = { ...sixthCall, id: ids.hosts, kind: 'challenges', windows: [] };
  const wishes = {
    challenge_ids: challenges.slice(0, 2).map(({ id }) => id),
    version: 4,
    min: 1,
    max: 3,
    open: true,
    closes_at: '2022-05-16T00:00:00+02:00',
    saved_at: '2022-05-10T10:00:00+02:00',
    tracks: ['development', 'data_science'],
    no_post_for_track: ['data_science'],
    fitting_challenge_ids: [challenges[0]!.id],
  };
  const path = `/dossiers/${ids.dossier}/wishes`;
  const own: Answers = {
    'GET /me': candidate,
    'GET /calls': { items: [sixthCall, hosts], total: 2 },
    [`GET /calls/${ids.call}`]: sixthCall,
    [`GET /promotions/${ids.promotion}`]: promotion,
    'GET /challenges': { items: challenges, total: challenges.length },
    'GET /challenge-form': challengeForm,
    [`GET /challenges/${challenges[0]!.id}`]: challenges[0],
    [`GET /dossiers/${ids.dossier}`]: { ...dossier, status: 'shortlisted', editable: false },
    [`GET ${path}`]: wishes,
    [`PUT ${path}`]: { ...wishes, version: 5 },
  };

  test('tells first of a track that no post accepts, and which challenges fit', async ({
    page,
  }) => {
    await answer(page, own);
    await page.goto(`/candidature/${ids.dossier}/voeux`);
    const told = page.getByRole('heading', { name: /Aucun poste n’accepte le métier/ });
    await expect(told).toContainText('Sciences de la donnée');
    await expect(page.getByText(/Vos vœux restent possibles/)).toContainText('Développement');
    await expect(page.getByRole('listitem').filter({ hasText: 'Estran' })).toContainText(
      'aucun poste n’accepte vos métiers',
    );
    await expect(page.getByRole('link', { name: 'Reçu signé de ces vœux' })).toHaveAttribute(
      'href',
      `/candidature/${ids.dossier}/voeux/recu/4`,
    );
    await isAccessible(page);
  });

  test('a challenge is read beside the ranking, which stays as it is', async ({ page }) => {
    await answer(page, own);
    await page.goto(`/candidature/${ids.dossier}/voeux`);
    await page.getByRole('button', { name: 'Descendre Balise' }).press('Enter');
    await page.getByRole('button', { name: 'Lire le défi Balise' }).press('Enter');
    const beside = page.getByRole('complementary', { name: 'Balise' });
    await expect(beside).toContainText('Le contexte de Balise.');
    await expect(beside.getByRole('heading', { name: 'Balise' })).toBeFocused();
    await isAccessible(page);
    await beside.getByRole('button', { name: 'Fermer ce défi' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Lire le défi Balise' })).toBeFocused();
    await expect(page.getByText('Vos changements ne sont pas encore enregistrés.')).toBeVisible();
  });

  test('by touch, then saved; a challenge opens in another window', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await answer(page, own);
    await page.goto(`/candidature/${ids.dossier}/voeux`);
    await page.getByRole('button', { name: 'Ajouter à mes vœux : Étiages' }).tap();
    await page.getByRole('button', { name: 'Monter Étiages' }).tap();
    await page.getByRole('button', { name: 'Monter Étiages' }).tap();
    const link = page.getByRole('link', { name: /Lire le défi/ }).first();
    await expect(link).toHaveAttribute('target', '_blank');
    const put = page.waitForRequest((request) => request.method() === 'PUT');
    await page.getByRole('button', { name: 'Enregistrer mes vœux' }).tap();
    const [balise, estran, etiages] = challenges.map(({ id }) => id);
    expect((await put).postDataJSON()).toEqual({ challenge_ids: [etiages, balise, estran] });
    await context.close();
  });

  test('with the mouse, a challenge is dragged above another', async ({ page }) => {
    await answer(page, own);
    await page.goto(`/candidature/${ids.dossier}/voeux`);
    const item = (name: string) => page.locator('ol .portal-wish').filter({ hasText: name });
    await item('Estran').dragTo(item('Balise'), { targetPosition: { x: 20, y: 4 } });
    await expect(page.locator('ol .portal-wish').first()).toContainText('Estran');
  });
});
