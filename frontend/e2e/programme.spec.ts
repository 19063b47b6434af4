// The programme team's screens of calls and promotions, on answers of the API written here: what each shows,
// refuses and keeps, with the keyboard, at 320 pixels and in both themes. The journey on a real portal is elsewhere.
import { expect, test, type Page, type Request } from '@playwright/test';
import { ids, promotion, sixthCall } from '../src/test/candidate';
import { isAccessible } from './accessible';
import { answer, type Answers } from './api';

const now = sixthCall.now;
const text = (fr: string) => ({ fr, en: `${fr} (en)` });
const question = (id: string, label: string) => ({
  id,
  kind: 'long_text',
  label: text(label),
  required: true,
  max_length: 2000,
});
const published = {
  ...sixthCall,
  published_at: '2022-01-31T11:00:00+01:00',
  questions: [question('why', 'Votre motivation'), question('what', 'Un projet passé')],
  rubric: [{ id: 'sense', label: text('Sens de l’intérêt général') }],
};
const draftId = '018f0000-0000-7000-8000-0000000000dd';
const draft = { ...published, id: draftId, status: 'draft', published_at: undefined };
const person = {
  person_id: '018f0000-0000-7000-8000-0000000000ee',
  name: 'Camille Exemple',
  email: 'camille@candidat.example',
  number: 'EIG6-7K3Q-M',
  state: 'draft',
};
const me = {
  signed_in: true,
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Dominique Exemple',
  email: 'dominique@equipe.example',
  grants: [],
  now,
  capabilities: [
    ...['decideChallenge', 'listPeople', 'createCall', 'putCall', 'cloneCall', 'deleteCall'],
    ...['publishCall', 'extendCall', 'reviseCall', 'listApplicants', 'listExtensions'],
    ...['createPromotion', 'putPromotion'],
  ],
};

const known: Answers = {
  'GET /me': me,
  'GET /promotions': { items: [promotion], total: 1 },
  [`GET /promotions/${ids.promotion}`]: promotion,
  'GET /calls': { items: [draft, published], total: 2 },
  [`GET /calls/${ids.call}`]: published,
  [`GET /calls/${draftId}`]: draft,
  [`GET /calls/${ids.call}/applicants`]: {
    items: [person],
    found: 1,
    drafts: 2,
    submitted: 3,
    withdrawn: 1,
  },
  [`GET /calls/${ids.call}/extensions`]: {
    items: [
      {
        id: 'x',
        window: 'applications',
        published_at: '2022-03-29T10:00:00+02:00',
        closes_at: '2022-04-06T00:00:00+02:00',
        motive: text('Panne'),
        person: { id: 'p', name: 'Sacha Exemple' },
        granted_by: { id: 'q', name: 'Dominique Exemple' },
      },
    ],
    total: 1,
  },
  [`GET /calls/${draftId}/check`]: {
    ready: false,
    problems: [
      { pointer: '/questions/1/max_length', code: 'required', detail: 'Fixez la longueur.' },
    ],
    warnings: [
      { pointer: '/window/closes_at', code: 'weekend', detail: 'La fin tombe un week-end.' },
    ],
  },
};

/** The team at work: what the API knows, and `more` or other answers. */
function team(page: Page, more: Answers = {}): Promise<Request[]> {
  return answer(page, { ...known, ...more });
}

const editor = `/programme/appels/${draftId}`;
const saved = (request: Request) => ({
  ...draft,
  ...(request.postDataJSON() as object),
  windows: draft.windows,
});

test('questions are reordered by keyboard, removed, put back, and saved with the version read', async ({
  page,
}) => {
  const acts = await team(page, { [`PUT /calls/${draftId}`]: saved });
  await page.goto(`${editor}?partie=formulaire`);
  const rank = (n: number) => page.locator('.portal-question').nth(n);
  await expect(rank(0)).toContainText('1. Votre motivation');

  await page.getByRole('button', { name: /^Descendre.: Votre motivation$/ }).press('Enter');
  await expect(rank(1)).toContainText('2. Votre motivation');
  // It is now last: the way further is shut, so the focus is on the way back.
  await expect(page.getByRole('button', { name: /^Monter.: Votre motivation$/ })).toBeFocused();
  await expect.poll(() => acts.length).toBe(1);
  expect(await acts[0]?.headerValue('If-Match')).toBe('"v1"');

  await page.getByRole('button', { name: /^Supprimer.: Un projet passé$/ }).press('Enter');
  await expect(page.locator('.portal-question')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Annuler la suppression' })).toBeFocused();
  await isAccessible(page, 'after a removal');
  await page.keyboard.press('Enter');
  await expect(rank(0)).toContainText('1. Un projet passé');
  const sent = () => acts.at(-1)?.postDataJSON() as { questions: { id: string }[] };
  await expect.poll(() => sent().questions.map(({ id }) => id)).toEqual(['what', 'why']);
});

test('an end typed 23:59 is announced until midnight, and sent as the next midnight', async ({
  page,
}) => {
  const acts = await team(page, { [`PUT /calls/${draftId}`]: saved });
  await page.goto(`${editor}?partie=calendrier`);
  const period = page.getByRole('region', { name: 'Période des candidatures' });
  await period.getByLabel('Dernier jour').fill('2022-04-10');
  await expect(period.getByText(/dimanche.10.avril 2022 inclus, jusqu’à minuit/)).toBeVisible();
  await expect.poll(() => acts.length).toBe(1);
  expect(acts[0]?.postDataJSON()).toMatchObject({
    window: { closes_at: '2022-04-11T00:00:00+02:00' },
  });
});

test('a colleague’s change to the same field is shown beside mine, and mine is kept', async ({
  page,
}) => {
  const theirs = { ...draft, title: text('Le titre de quelqu’un d’autre'), version: 2 };
  let stale = true;
  let reads = 0;
  await team(page, {
    [`GET /calls/${draftId}`]: () => (reads++ === 0 ? draft : theirs),
    [`PUT /calls/${draftId}`]: (request: Request) => {
      if (!stale) return saved(request);
      stale = false;
      return { status: 412, code: 'stale_version', title: '', detail: 'Modifié ailleurs.' };
    },
  });
  await page.goto(editor);
  await page.getByLabel('Titre (en français)').fill('Mon titre');
  await expect(page.getByRole('heading', { name: 'Deux versions à départager' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Mon titre' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Le titre de quelqu’un d’autre' })).toBeVisible();
  await isAccessible(page, 'a conflict');
  await page.getByRole('button', { name: 'Garder ce que j’ai saisi ici' }).click();
  await expect(page.getByText(/Brouillon.enregistré.à/).first()).toBeVisible();
  await expect(page.getByLabel('Titre (en français)')).toHaveValue('Mon titre');
});

test('a refused field is said on every part, with the way to it', async ({ page }) => {
  await team(page, {
    [`PUT /calls/${draftId}`]: (asked: Request) => {
      const { title } = asked.postDataJSON() as typeof draft;
      if (title.fr !== '') return saved(asked);
      return {
        status: 422,
        code: 'invalid_fields',
        title: '',
        detail: '',
        errors: [{ pointer: '/title/fr', code: 'required', detail: 'Le titre est nécessaire.' }],
      };
    },
  });
  await page.goto(editor);
  await page.getByLabel('Titre (en français)').fill('');
  await expect(page.getByRole('link', { name: /Le titre est nécessaire/ })).toBeVisible();
  await page.getByRole('link', { name: 'Lecture', exact: true }).click();
  await page.getByLabel('Lectures par candidature').fill('3');
  await expect(page.getByRole('link', { name: 'Général (à corriger)' })).toBeVisible();
  await page.getByRole('link', { name: /Le titre est nécessaire/ }).click();
  await expect(page.getByLabel('Titre (en français)')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Titre (en français)').fill('Septième appel');
  await expect(page.getByRole('link', { name: /Le titre est nécessaire/ })).toBeHidden();
});

test('the check leads to the field that it is about; publishing waits until it is put right', async ({
  page,
}) => {
  await team(page);
  await page.goto(`${editor}/publier`);
  await expect(
    page.getByRole('heading', { name: 'Un problème empêche la publication' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier cet appel' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Étapes et questions' }).click();
  await expect(page.getByLabel('Nombre de caractères au plus')).toBeFocused();
});

test('publishing asks, says what becomes public, and is done once', async ({ page }) => {
  const acts = await team(page, {
    [`GET /calls/${draftId}/check`]: { ready: true, problems: [], warnings: [] },
    [`POST /calls/${draftId}/publish`]: { ...draft, status: 'published' },
  });
  await page.goto(`${editor}/publier`);
  await page.getByRole('button', { name: 'Publier cet appel' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Publier cet appel.\?$/ })).toBeFocused();
  await isAccessible(page, 'about to publish');
  expect(acts).toHaveLength(0);
  await page.getByRole('button', { name: 'Publier l’appel maintenant' }).click();
  await expect(page.getByRole('heading', { name: 'L’appel est publié' })).toBeFocused();
  expect(acts).toHaveLength(1);
});

test('an extension tells what is missing, then what everyone will read, before it is published', async ({
  page,
}) => {
  const acts = await team(page, { [`POST /calls/${ids.call}/extensions`]: published });
  await page.goto(`/programme/appels/${ids.call}/prolonger`);
  await page.getByRole('button', { name: 'Prolonger la période' }).click();
  await expect(page.getByRole('heading', { name: '3 réponses sont à corriger' })).toBeFocused();
  await isAccessible(page, 'a refused extension');
  await page.getByLabel('Dernier jour').fill('2022-04-10');
  await page.getByLabel('Motif (en français)').fill('Le portail a été lent.');
  await page.getByLabel('Motif (en anglais)').fill('The portal was slow.');
  await expect(page.getByText(/^Un courriel part à 6 personnes/)).toBeVisible();
  await page.getByRole('button', { name: 'Prolonger la période' }).click();
  await page
    .getByRole('button', { name: 'Publier la prolongation et envoyer 6 courriels' })
    .click();
  await expect(page.getByRole('heading', { name: 'La période est prolongée' })).toBeFocused();
  expect(acts).toHaveLength(1);
  expect(acts[0]?.postDataJSON()).toEqual({
    window: 'applications',
    closes_at: '2022-04-11T00:00:00+02:00',
    motive: { fr: 'Le portail a été lent.', en: 'The portal was slow.' },
  });
});

test('one person is found and given another end; who granted it is shown', async ({ page }) => {
  const acts = await team(page, { [`POST /calls/${ids.call}/extensions`]: published });
  await page.goto(`/programme/appels/${ids.call}/delai`);
  await expect(page.getByRole('cell', { name: /Dominique Exemple/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Chercher la personne' }).fill('7K3Q');
  await page.getByRole('textbox', { name: 'Chercher la personne' }).press('Enter');
  await page.getByLabel('Camille Exemple').check({ force: true });
  await page.getByLabel('Dernier jour').fill('2022-04-20');
  await page.getByLabel('Motif (en français)').fill('Panne.');
  await page.getByLabel('Motif (en anglais)').fill('Breakdown.');
  await page.getByRole('button', { name: 'Accorder ce délai' }).click();
  await page.getByRole('button', { name: 'Accorder le délai et prévenir la personne' }).click();
  await expect(
    page.getByRole('heading', { name: 'Le délai est accordé à Camille Exemple' }),
  ).toBeFocused();
  expect(acts[0]?.postDataJSON()).toMatchObject({ person_id: person.person_id });
});

test('a published form offers only what loses nobody’s work', async ({ page }) => {
  await team(page);
  await page.goto(`/programme/appels/${ids.call}/formulaire?question=why`);
  await expect(page.getByLabel('Question (en français)')).toHaveValue('Votre motivation');
  await expect(page.getByRole('button', { name: /^Supprimer/ })).toHaveCount(0);
  await expect(page.getByLabel('Type de réponse')).toHaveCount(0);
  await page.getByLabel('Nombre de caractères au plus').fill('100');
  await expect(page.getByText('Indiquez un nombre entier, de 2000 à 20000.')).toBeVisible();
});

test('whoever may not make calls is not offered them', async ({ page }) => {
  await team(page, { 'GET /me': { ...me, capabilities: ['listPeople'] } });
  await page.goto('/programme/personnes');
  await expect(page.getByRole('link', { name: 'Appels et promotions' })).toHaveCount(0);
  await page.goto('/programme/appels');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accès refusé');
});

test('every page is accessible and fits in 320 pixels', async ({ page }) => {
  await team(page);
  const parts = ['general', 'calendrier', 'metiers', 'eligibilite', 'formulaire&question=why'];
  const addresses = [
    ...['/programme/promotions', '/programme/appels', '/en/programme/appels'],
    ...['/programme/appels/nouveau', `/programme/appels/dupliquer?appel=${ids.call}`],
    ...[...parts, 'lecture', 'voeux', 'vivier'].map((part) => `${editor}?partie=${part}`),
    ...[`${editor}/apercu`, `${editor}/apercu?etape=questions`, `${editor}/publier`],
    ...['', '/prolonger', '/delai?q=camille', '/formulaire'].map(
      (act) => `/programme/appels/${ids.call}${act}`,
    ),
  ];
  for (const address of addresses) {
    await page.goto(address);
    await isAccessible(page);
  }
});
