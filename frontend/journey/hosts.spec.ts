// From a heard challenge to a published one that changes, with the keyboard alone: the referent of a jury fills its grid,
// the programme team decides, releases, publishes and revises.
import { expect, test } from '@playwright/test';
import { press, reach, write } from './keys';
import { arrive, become, holds, move } from './portal';

const nbsp = '\u00a0';

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
