// What the journey does again and again: move the demonstration, become somebody, hold a page to account.
import { expect, type Page } from '@playwright/test';
import { faultsOf } from '../e2e/accessible';

/** Waits for the page's heading, then for the application to have taken over. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('html[data-fr-js="true"]')).toBeAttached();
}

interface Demo {
  now: string;
  milestones: { id: string; at: string; current: boolean }[];
  personas: { id: string; label: { fr: string }; name: string }[];
}

async function demoOf(page: Page): Promise<Demo> {
  return (await (await page.request.get('/api/v1/demo')).json()) as Demo;
}

async function openBar(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Changer de date ou de personne' });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** Moves the demonstration to a milestone, through its bar. */
export async function move(page: Page, milestone: string): Promise<void> {
  const before = await demoOf(page);
  const target = before.milestones.find(({ id }) => id === milestone);
  if (!target) throw new Error(`The demonstration has no milestone ${milestone}.`);
  await arrive(page, '/contact');
  await openBar(page);
  await page.getByLabel('Étape du calendrier').selectOption(milestone);
  await page.getByRole('button', { name: 'Aller à cette étape' }).click();
  if (Date.parse(target.at) < Date.parse(before.now)) {
    await page.getByRole('button', { name: 'Effacer et revenir à cette étape' }).click();
  }
  await expect(page.getByText(/La démonstration est maintenant/)).toBeAttached({
    timeout: 300_000,
  });
  const demo = await demoOf(page);
  expect(demo.milestones.find(({ current }) => current)?.id).toBe(milestone);
}

/** Signs in as one of the demonstration's people, through its bar. */
export async function become(page: Page, persona: string): Promise<void> {
  const demo = await demoOf(page);
  const found = demo.personas.find(({ id }) => id === persona);
  if (!found) throw new Error(`The demonstration has no ${persona}.`);
  await arrive(page, '/contact');
  await openBar(page);
  await page.getByRole('button', { name: `${found.label.fr} – ${found.name}` }).click();
  await expect(page.getByText(`Vous utilisez le compte de ${found.name}.`)).toBeVisible();
}

/** No accessibility fault, no horizontal scroll at 320 px, nothing refused by the policy. */
export async function holds(page: Page, what: string): Promise<void> {
  expect.soft(await faultsOf(page), `axe on ${what}`).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth && one.children.length === 0)
      .map((one) => one.outerHTML.slice(0, 200));
  });
  expect.soft(wide, `wider than 320 px on ${what}`).toEqual([]);
  if (size) await page.setViewportSize(size);
}

/** Gives the code of the last mail to that address, as its reader finds it. */
export async function codeOf(page: Page, email: string): Promise<string> {
  const mails = await page.context().newPage();
  await arrive(mails, `/demonstration/courriels?q=${encodeURIComponent(email)}`);
  const code = await mails.locator('article').first().locator('strong').innerText();
  await holds(mails, 'the mails of the demonstration');
  await mails.close();
  return code;
}

/** Signs in by the code of a mail. */
export async function signIn(page: Page, email: string): Promise<void> {
  await arrive(page, '/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code de connexion' }).click();
  await expect(page.getByRole('heading', { name: 'Saisissez le code reçu' })).toBeVisible();
  const code = await codeOf(page, email);
  await page.getByLabel('Code à six chiffres').fill(code);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Connexion');
}

/** The call for challenges is over when the demonstration begins: the programme team extends it. */
export async function reopenChallenges(page: Page): Promise<void> {
  await become(page, 'programme');
  const status = await page.evaluate(async () => {
    const found = await fetch('/api/v1/calls?kind=challenges');
    const { items } = (await found.json()) as { items: { id: string }[] };
    const body = {
      window: 'challenges',
      closes_at: '2022-04-20T00:00:00+02:00',
      motive: { fr: 'Laisser plus de temps.', en: 'To leave more time.' },
    };
    const answer = await fetch(`/api/v1/calls/${items[0]?.id}/extensions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    return answer.status;
  });
  expect(status).toBe(201);
}
