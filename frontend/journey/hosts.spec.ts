// From an administration's idea to a published challenge that changes, with the keyboard alone: a host writes and
// submits, the referent of a jury fills its grid, the programme team decides, releases, publishes and revises.
import { expect, test, type Page } from '@playwright/test';
import { press, reach, write } from './keys';
import { arrive, become, holds, move, reopenChallenges } from './portal';

const nbsp = '\u00a0';

/** Answers what lacks, one after the other, by the links that lead there; gives how many were. */
async function complete(page: Page): Promise<number> {
  const lacking = page.locator('main .fr-alert--warning li a');
  const state = page.locator('main .portal-autosave__text');
  for (let n = 0; n < 60; n += 1) {
    await expect(state).toHaveAttribute('data-state', /^(idle|saved|elsewhere)$/);
    if ((await lacking.count()) === 0) return n;
    const link = await lacking.first().innerText();
    const to = (await lacking.first().getAttribute('href')) ?? '';
    await lacking.first().focus();
    await page.keyboard.press('Enter');
    await answer(page, link.includes('trois chiffres') ? '159' : '30');
    await expect(page.locator(`main .fr-alert--warning li a[href="${to}"]`)).toHaveCount(0);
  }
  throw new Error('The form never is complete.');
}

/** Types what the focused field takes. */
async function answer(page: Page, text: string): Promise<void> {
  const field = page.locator(':focus');
  const kind = await field.evaluate((one) => (one as HTMLInputElement).type || one.tagName);
  if (kind === 'checkbox' || kind === 'radio') await page.keyboard.press('Space');
  else if (kind === 'select-one') await page.keyboard.press('ArrowDown');
  else if (kind === 'email') await page.keyboard.type('camille@ign.example');
  else if (kind === 'BUTTON' || kind === 'button') await page.keyboard.press('Enter');
  else await page.keyboard.type(text);
}

test('the referent of a jury fills its grid, then the team decides, releases, publishes, revises', async ({
  page,
}) => {
  await move(page, '2022-03-30'); // whatever was reopened before is closed again
  await move(page, '2022-04-05');
  await test.step('the referent', async () => {
    await become(page, 'juror');
    await arrive(page, '/auditions');
    await holds(page, 'my hearings');
    await press(page, 'link', 'ArtificIA');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const need = page.getByRole('group', { name: /^Pertinence du besoin/ });
    await reach(page, need.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowLeft');
    await write(page, /^Motif de l’avis/, ' Le besoin est précisé.');
    await expect(page.locator('.portal-autosave__text')).toHaveAttribute('data-state', 'saved');
    await holds(page, 'a grid');
  });

  await test.step('the programme team decides down to a line, and releases', async () => {
    await become(page, 'programme');
    await arrive(page, '/comite/defis?vue=classement');
    await write(page, 'Retenir les défis jusqu’à la place', '15');
    await press(page, 'button', 'Vérifier ces décisions');
    await holds(page, 'a line under the list');
    await press(page, 'button', /^Retenir 15 et ne pas retenir 14/);
    await expect(page.getByRole('heading', { name: /^29 décisions/ })).toBeFocused();
    await press(page, 'button', 'Publier les défis retenus');
    await press(page, 'button', /^Publier les défis retenus et envoyer/);
    await expect(page.getByText('Publication faite', { exact: true })).toBeVisible();
  });

  await test.step('it publishes one, then changes it, knowing what that breaks', async () => {
    await arrive(page, '/programme/defis');
    await press(page, 'link', 'Géocommuns');
    await press(page, 'button', 'Publier le défi');
    await press(page, 'button', 'Publier et figer les postes');
    await expect(page.getByRole('heading', { name: 'Le défi est publié.' })).toBeFocused();
    await press(page, 'link', /^Modifier le défi/);
    await page.waitForURL(/\/modifier$/);
    await press(page, 'button', 'Ajouter un poste');
    await reach(page, page.getByLabel('Développement').last());
    await page.keyboard.press('Space');
    await write(page, 'Motif, en français', 'Trois personnes.');
    await write(page, 'Motif, en anglais', 'Three people.');
    await press(page, 'button', 'Voir ce que cela change');
    await expect(page.getByRole('heading', { name: 'Ce que cela change' })).toBeFocused();
    await expect(page.getByText(`Un poste de plus${nbsp}: développement.`)).toBeVisible();
    await holds(page, 'what a revision breaks');
    await press(page, 'button', 'Enregistrer cette version');
    await expect(page.getByRole('heading', { name: /^La version est enregistrée/ })).toBeFocused();
  });
});

test('a host writes a challenge and submits it', async ({ page }) => {
  await move(page, '2022-03-30');
  await reopenChallenges(page);
  await become(page, 'host');
  await arrive(page, '/mes-defis');
  await holds(page, 'what is expected of a host');
  await write(page, /^Nom/, 'Altitudes');
  await press(page, 'button', 'Commencer le brouillon');
  await page.waitForURL(/\/mes-defis\/[0-9a-f-]+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Altitudes' })).toBeVisible();
  await holds(page, 'an empty challenge');
  for (let n = 0; n < 2; n += 1) await press(page, 'button', 'Ajouter un poste');
  expect(await complete(page)).toBeGreaterThan(15);
  await press(page, 'button', 'Déposer le défi');
  await press(page, 'button', 'Déposer le défi maintenant');
  await expect(page.getByRole('heading', { name: 'Le défi est déposé.' })).toBeFocused();
  await holds(page, 'a submitted challenge');
  await press(page, 'link', /^Reçu signé/);
  await expect(page).toHaveURL(/\/recu\/1$/);
});
