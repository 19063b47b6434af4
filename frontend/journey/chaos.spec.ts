// Somebody types while everything goes wrong: the session ends, the network drops, the server is killed and
// started again, another tab edits, the tab is closed. Whatever the page said was saved must be on the server
// at that moment, and what was typed must be there at the end. CHAOS_SECONDS is how long each trouble lasts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { arrive, codeOf, move, signIn } from './portal';

const email = 'camille.tempete@candidat.example';
const seconds = Number(process.env.CHAOS_SECONDS ?? '4');

interface Draft {
  phone?: string;
  answers: Record<string, string>;
}

async function draftOf(request: APIRequestContext, id: string): Promise<Draft> {
  const found = await request.get(`/api/v1/dossiers/${id}`);
  expect(found.status()).toBe(200);
  return ((await found.json()) as { draft: Draft }).draft;
}

/** Kills the portal without warning; deploy/dev/with-portal.sh starts it again. */
function crash(): void {
  const folder = process.env.JOURNEY_DIR;
  if (!folder) throw new Error('JOURNEY_DIR is where deploy/dev/with-portal.sh keeps the pid.');
  writeFileSync(join(folder, 'crash'), '');
  process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL');
}

interface Witness {
  witnessed: (answer: string) => void;
}

/** Tells each time the page says that everything is saved, with the answer that it showed then. */
async function witness(page: Page, said: (answer: string) => void): Promise<void> {
  await page.exposeFunction('witnessed', said);
  await page.addInitScript(() => {
    const look = () => {
      const state = document.querySelector<HTMLElement>('.portal-autosave__text')?.dataset.state;
      const answer = document.querySelector<HTMLTextAreaElement>('main textarea')?.value;
      if (state === 'saved' && answer !== undefined) {
        (window as unknown as Witness).witnessed(answer);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-state'],
    });
  });
}

test('a draft survives everything, and is never said to be saved when it is not', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  await move(page, '2022-03-30');
  await signIn(page, email);
  await arrive(page, '/');
  await page.getByRole('link', { name: 'Déposer ma candidature' }).first().click();
  await page.waitForURL(/\/candidature\//);
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const step = `/candidature/${id}?etape=questions`;

  // A session of its own looks at the server, whatever happens to the page's.
  const other = await playwright.request.newContext({
    baseURL,
    storageState: await context.storageState(),
  });

  let typed = '';
  let field = '';
  /** What the page said was saved, and what the server held when it said so. */
  const told: Promise<{ said: string; held: string | undefined }>[] = [];
  const heldNow = async (said: string): Promise<{ said: string; held: string | undefined }> => {
    try {
      return { said, held: (await draftOf(other, id)).answers[field] };
    } catch {
      return heldNow(said); // killed meanwhile
    }
  };
  const hear = (said: string) => void told.push(heldNow(said));
  await witness(page, hear);
  const open = async (on: Page) => {
    await arrive(on, step);
    return on.locator('main textarea').first();
  };
  let answer = await open(page);
  field = ((await answer.getAttribute('name')) ?? '').split('.')[1] ?? '';
  const state = () => page.locator('.portal-autosave__text').getAttribute('data-state');

  /** Types for a while, then waits for the state that this trouble leads to. */
  const type = async (words: string) => {
    const until = Date.now() + seconds * 1000;
    for (let n = 1; Date.now() < until; n += 1) {
      const more = `${words} ${n}. `;
      await answer.press('End');
      await answer.pressSequentially(more, { delay: 10 });
      typed += more;
      await page.waitForTimeout(n % 3 === 0 ? 1200 : 150);
    }
  };
  const settles = (wanted: string) => expect.poll(state, { timeout: 90_000 }).toBe(wanted);

  await test.step('quiet', async () => {
    await type('Calme');
    await settles('saved');
  });

  await test.step('the network drops', async () => {
    await context.setOffline(true);
    await type('Hors ligne');
    await settles('offline');
    await context.setOffline(false);
    await settles('saved');
  });

  await test.step('the server is killed and started again', async () => {
    crash();
    await type('Serveur tombé');
    await settles('saved');
  });

  await test.step('the session ends, and is opened again in place', async () => {
    await context.clearCookies();
    await type('Session finie');
    await settles('signed-out');
    await expect(answer).toHaveValue(typed);
    await page.getByRole('button', { name: 'Recevoir un code de connexion' }).click();
    await expect(page.getByLabel('Code à six chiffres')).toBeVisible();
    await page.getByLabel('Code à six chiffres').fill(await codeOf(page, email));
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await settles('saved');
  });

  await test.step('a second tab edits another answer', async () => {
    const second = await context.newPage();
    await arrive(second, `/candidature/${id}?etape=vous`);
    await second.getByLabel('Numéro de téléphone').fill('06 39 98 01 02');
    await type('Deux onglets');
    await expect(second.locator('.portal-autosave__text')).toHaveAttribute(
      'data-state',
      /saved|elsewhere/,
    );
    await second.close();
    await settles('saved');
  });

  await test.step('the tab is closed with unsaved text, and opened again', async () => {
    await context.setOffline(true);
    await type('Onglet fermé');
    await settles('offline');
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await witness(page, hear);
    answer = await open(page);
    await expect(answer).toHaveValue(typed);
    // The page that closes may still have sent it: the one that opens has then nothing to save.
    await expect.poll(async () => (await heldNow('')).held, { timeout: 90_000 }).toBe(typed);
    await expect.poll(state, { timeout: 90_000 }).toMatch(/^(saved|idle)$/);
  });

  const signedIn = await playwright.request.newContext({
    baseURL,
    storageState: await context.storageState(),
  });
  const draft = await draftOf(signedIn, id);
  expect(draft.answers[field]).toBe(typed);
  expect(draft.phone).toBe('06 39 98 01 02');
  // Text only grows: what was said to be saved must begin what the server held then.
  const all = await Promise.all(told);
  expect(all.filter(({ said, held }) => said && !held?.startsWith(said))).toEqual([]);
  expect(new Set(all.map(({ said }) => said)).size).toBeGreaterThan(3);
  await other.dispose();
});
