// The extensions of the sixth call (3, then 10, then 19 April), published by the programme team on its screens,
// and what two candidates saw at each date. The story's own extensions find the work done, and stand aside.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { arrive, become, holds, move } from './portal';

const people = {
  alix: 'alix.prolongation@candidat.example',
  sacha: 'sacha.prolongation@candidat.example',
};

const nbsp = '\u00a0';

async function signIn(page: Page, email: string): Promise<void> {
  await arrive(page, '/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code de connexion' }).click();
  await expect(page.getByRole('heading', { name: 'Saisissez le code reçu' })).toBeVisible();
  const mails = await page.context().newPage();
  await arrive(mails, `/demonstration/courriels?q=${encodeURIComponent(email)}`);
  const code = await mails.locator('article').first().locator('strong').innerText();
  await mails.close();
  await page.getByLabel('Code à six chiffres').fill(code);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Connexion');
}

interface Call {
  id: string;
  statements: { id: string }[];
  questions: { id: string; kind: string }[];
}

async function sixth(page: Page): Promise<Call> {
  const answer = await page.request.get('/api/v1/calls?kind=candidates');
  const { items } = (await answer.json()) as { items: Call[] };
  const [call] = items;
  if (!call) throw new Error('The demonstration has no call for candidates.');
  return call;
}

/** A complete draft, not submitted: filling it in is another journey's matter. */
async function draft(page: Page, call: Call, name: string): Promise<string> {
  const started = await page.request.post('/api/v1/dossiers', { data: { call_id: call.id } });
  expect(started.status(), await started.text()).toBe(201);
  const { id } = (await started.json()) as { id: string };
  const saved = await page.request.patch(`/api/v1/dossiers/${id}`, {
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': started.headers().etag ?? '',
    },
    data: {
      name,
      phone: '06 39 98 01 02',
      main_track: 'development',
      years_experience: 6,
      places: ['Paris'],
      available_at_start: true,
      statements: Object.fromEntries(call.statements.map((one) => [one.id, true])),
      answers: Object.fromEntries(
        call.questions
          .filter(({ kind }) => kind === 'long_text')
          .map((one) => [one.id, 'Une réponse assez longue.']),
      ),
    },
  });
  expect(saved.status(), await saved.text()).toBe(200);
  return `/candidature/${id}`;
}

async function someone(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** What everybody reads on the page of the call. */
async function publicPageSays(page: Page, call: Call, state: string, end: string): Promise<void> {
  await arrive(page, `/appels/${call.id}`);
  await expect(page.locator('main .fr-badge').first()).toHaveText(state);
  await expect(page.locator('main').getByText(end).first()).toBeVisible();
}

/** The programme team extends the applications through its screens. */
async function extend(page: Page, call: Call, day: string, motive: string): Promise<void> {
  await arrive(page, '/programme/appels');
  await page.getByRole('link', { name: /^Appel à candidatures/ }).click();
  await page.getByRole('link', { name: 'Prolonger' }).click();
  await expect(page.getByText('La période est close.')).toBeVisible();
  await page.getByLabel('Dernier jour').fill(day);
  await page.getByLabel('Motif (en français)').fill(motive);
  await page.getByLabel('Motif (en anglais)').fill(`In English: ${motive}`);
  await expect(page.getByText('La période rouvre dès la publication')).toBeVisible();
  await expect(page.getByText(/^Un courriel part à \d+ personnes/)).toBeVisible();
  await page.getByRole('button', { name: 'Prolonger la période' }).click();
  await holds(page, 'an extension about to be published');
  await page.getByRole('button', { name: /^Publier la prolongation et envoyer/ }).click();
  await expect(page.getByRole('heading', { name: 'La période est prolongée' })).toBeFocused();
  await arrive(page, `/programme/appels/${call.id}`);
  await expect(page.getByRole('cell', { name: motive })).toBeVisible();
  await holds(page, 'a published call and its history');
}

async function submit(page: Page, dossier: string): Promise<void> {
  await arrive(page, `${dossier}?etape=recapitulatif`);
  await page.getByRole('button', { name: 'Déposer ma candidature' }).click();
  await expect(
    page.getByText('Votre candidature est déposée', { exact: true }).first(),
  ).toBeVisible();
}

test('3, then 10, then 19 April: the extensions through the screens', async ({ browser }) => {
  const team = await someone(browser);
  const visitor = await someone(browser);
  const alix = await someone(browser);
  const sacha = await someone(browser);
  const until = (day: string) => `${day}${nbsp}avril 2022 inclus, jusqu’à minuit`;

  await move(team, '2022-03-30');
  const call = await sixth(visitor);
  await signIn(alix, people.alix);
  await signIn(sacha, people.sacha);
  const dossierOfAlix = await draft(alix, call, 'Alix Prolongation');
  const dossierOfSacha = await draft(sacha, call, 'Sacha Prolongation');
  await publicPageSays(visitor, call, 'Ouvert', until('dimanche 3'));

  await test.step('5 April: closed, and the drafts were not submitted', async () => {
    await move(team, '2022-04-05');
    await publicPageSays(visitor, call, 'Clos', until('dimanche 3'));
    await arrive(alix, dossierOfAlix);
    await expect(
      alix.locator('main').getByText('Votre candidature n’a pas été déposée').first(),
    ).toBeVisible();
    await arrive(alix, '/mon-espace');
    await expect(alix.locator('main').getByText('Non déposée').first()).toBeVisible();
  });

  await test.step('the team extends to the 10th; the end moves everywhere, and Alix submits', async () => {
    await become(team, 'programme');
    await extend(team, call, '2022-04-10', 'Le portail a été lent le dernier soir.');
    await publicPageSays(visitor, call, 'Ouvert', until('dimanche 10'));
    await expect(
      visitor.locator('main').getByText('Le portail a été lent le dernier soir.'),
    ).toBeVisible();
    await arrive(alix, '/mon-espace/messages');
    await expect(alix.locator('main').getByText(until('dimanche 10')).first()).toBeVisible();
    await arrive(alix, dossierOfAlix);
    await expect(alix.locator('main').getByText(until('dimanche 10')).first()).toBeVisible();
    await submit(alix, dossierOfAlix);
  });

  await test.step('11 April: closed again; extended a second time, to the 19th', async () => {
    await move(team, '2022-04-11');
    await publicPageSays(visitor, call, 'Clos', until('dimanche 10'));
    await arrive(sacha, dossierOfSacha);
    await expect(
      sacha.locator('main').getByText('Votre candidature n’a pas été déposée').first(),
    ).toBeVisible();
    await extend(team, call, '2022-04-19', 'Le long week-end de Pâques.');
    await publicPageSays(visitor, call, 'Ouvert', until('mardi 19'));
    await expect(
      visitor.locator('main').getByText('Le portail a été lent le dernier soir.'),
    ).toBeVisible();
    await expect(visitor.locator('main').getByText('Le long week-end de Pâques.')).toBeVisible();
  });

  await test.step('20 April: closed for all; one person alone is given one more day, and submits', async () => {
    await move(team, '2022-04-20');
    await arrive(team, `/programme/appels/${call.id}/delai`);
    await team.getByRole('textbox', { name: 'Chercher la personne' }).fill('sacha prolong');
    await team.getByRole('button', { name: 'Chercher', exact: true }).click();
    await team.getByLabel('Sacha Prolongation').check({ force: true });
    await team.getByLabel('Dernier jour').fill('2022-04-20');
    await team.getByLabel('Motif (en français)').fill('Panne de son opérateur le 19.');
    await team.getByLabel('Motif (en anglais)').fill('Their provider failed on the 19th.');
    await team.getByRole('button', { name: 'Accorder ce délai' }).click();
    await holds(team, 'an individual extension about to be granted');
    await team.getByRole('button', { name: 'Accorder le délai et prévenir la personne' }).click();
    await expect(
      team.getByRole('heading', { name: 'Le délai est accordé à Sacha Prolongation' }),
    ).toBeFocused();
    await expect(team.getByRole('rowheader', { name: 'Sacha Prolongation' })).toBeVisible();

    await publicPageSays(visitor, call, 'Clos', until('mardi 19'));
    await expect(visitor.locator('main').getByText('Panne de son opérateur le 19.')).toHaveCount(0);
    const late = await alix.request.get(`/api/v1/dossiers/${dossierOfAlix.split('/').at(-1)}`);
    const refused = await alix.request.patch(
      `/api/v1/dossiers/${dossierOfAlix.split('/').at(-1)}`,
      {
        headers: {
          'Content-Type': 'application/merge-patch+json',
          'If-Match': late.headers().etag ?? '',
        },
        data: { years_experience: 7 },
      },
    );
    expect(((await refused.json()) as { code: string }).code).toBe('call_closed');
    await arrive(sacha, '/mon-espace/messages');
    await expect(
      sacha.locator('main').getByText('Panne de son opérateur le 19.').first(),
    ).toBeVisible();
    await submit(sacha, dossierOfSacha);
  });
});
