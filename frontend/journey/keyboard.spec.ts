// From the landing page to the receipt without a mouse: nothing but keys, as somebody who cannot point does it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { press, reach, write } from './keys';
import { arrive, become, codeOf, holds, move } from './portal';

const email = 'camille.clavier@candidat.example';

/** A day, part after part: in which order they come is the browser's own matter. */
async function writeDay(page: Page, field: Locator, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  await reach(page, field);
  await page.keyboard.type(day + month + year);
  if ((await field.inputValue()) === iso) return;
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.keyboard.type(month + day + year);
  await expect(field).toHaveValue(iso);
}

/** The next step, its title focused, so that Tab goes on from there. */
async function goOn(page: Page, step: RegExp): Promise<void> {
  await press(page, 'link', 'Continuer');
  await expect(page).toHaveTitle(step);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

test('one applies with the keyboard alone', async ({ page }) => {
  await move(page, '2022-03-30');
  await arrive(page, '/');
  await press(page, 'link', 'Déposer ma candidature');
  await write(page, 'Adresse électronique', email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Saisissez le code reçu' })).toBeFocused();
  const code = await codeOf(page, email);
  await write(page, 'Code à six chiffres', code);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/candidature\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await press(page, 'link', 'Commencer ma candidature');
  await expect(page).toHaveTitle(/étape 1 sur/);
  for (const box of await page.locator('main form input[type=checkbox]').all()) {
    await reach(page, box);
    await page.keyboard.press('Space');
  }
  await goOn(page, /étape 2 sur/);

  await write(page, 'Prénom et nom', 'Camille Clavier');
  await write(page, 'Numéro de téléphone', '06 39 98 01 02');
  // In a field, Enter submits nothing and leaves the page as it is.
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/étape 2 sur/);
  await write(page, 'Lieux où vous pouvez travailler', 'Paris');
  await reach(page, page.getByLabel('Oui', { exact: true }));
  await page.keyboard.press('Space');
  await goOn(page, /étape 3 sur/);

  await reach(page, page.getByLabel('Métier principal'));
  await page.keyboard.type('Dév');
  await write(page, 'Années d’expérience professionnelle', '6');
  await goOn(page, /étape 4 sur/);

  for (const answer of await page.locator('main form textarea').all()) {
    await reach(page, answer);
    await page.keyboard.type('Une réponse écrite au clavier.');
  }
  await expect(page.locator('.portal-autosave__text')).toHaveAttribute('data-state', 'saved');
  await goOn(page, /Récapitulatif/);
  await expect(page.getByText('Votre candidature est complète.')).toBeVisible();
  await press(page, 'button', 'Déposer ma candidature');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre candidature est déposée');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await press(page, 'link', 'Reçu n° 1');
  await page.waitForURL(/\/recu\/1$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await holds(page, 'the receipt');
});

test('the programme team makes, reads, checks and publishes a call with the keyboard alone', async ({
  page,
}) => {
  const title = page.getByRole('heading', { level: 1 });
  await move(page, '2022-03-30');
  await become(page, 'programme');
  await arrive(page, '/programme/appels');
  await press(page, 'link', 'Dupliquer un appel');
  await expect(title).toBeFocused();
  await reach(page, page.getByLabel('Appel à dupliquer'));
  await page.keyboard.press('Home');
  await writeDay(page, page.getByRole('textbox', { name: 'Jour' }), '2023-03-06');
  await expect(
    page.getByRole('table', { name: 'Les dates que le nouvel appel aura' }),
  ).toBeVisible();
  await press(page, 'button', 'Créer le brouillon à ces dates');
  await page.waitForURL(/\/programme\/appels\/[0-9a-f-]+$/);
  await expect(title).toBeFocused();

  await reach(page, page.getByLabel('Titre (en français)'));
  await page.keyboard.press('End');
  await page.keyboard.type(', 2023');
  await press(page, 'link', 'Étapes et questions');
  await reach(page, page.getByRole('button', { name: /^Descendre/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.locator('.portal-autosave__text')).toHaveAttribute('data-state', 'saved');
  await holds(page, 'the form builder');

  await press(page, 'link', 'Aperçu');
  await expect(title).toBeFocused();
  await holds(page, 'the preview of a call');
  await page.goBack();
  await expect(title).toBeFocused();
  await press(page, 'link', 'Vérifier et publier');
  await expect(title).toBeFocused();
  await holds(page, 'the check of a call');
  await press(page, 'button', 'Publier cet appel');
  await expect(page.getByRole('heading', { name: /^Publier cet appel.\?$/ })).toBeFocused();
  await press(page, 'button', 'Publier l’appel maintenant');
  await expect(page.getByRole('heading', { name: 'L’appel est publié' })).toBeFocused();
});
