// The demonstration: its bar, its notices, and that search engines stay out.
import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible';
import { servers } from '../playwright.config';

test.use({ baseURL: servers.demo });

test('every page says that it is a demonstration, at its own date', async ({ page }) => {
  const response = await page.goto('/mentions-legales');
  expect(response?.headers()['x-robots-tag']).toContain('noindex');
  await expect(page.getByRole('region', { name: 'Démonstration' })).toContainText('Nous sommes le');
  await expect(page.getByText('Il n’est publié ni par l’État')).toBeVisible();
});

test('the bar opens with the keyboard, asks before going back, and is accessible', async ({
  page,
}) => {
  await page.goto('/aide');
  const bar = page.getByRole('region', { name: 'Démonstration' });
  await bar.getByRole('button', { name: 'Changer de date ou de personne' }).press('Enter');
  await bar.getByLabel('Étape du calendrier').selectOption({ index: 0 });
  await bar.getByRole('button', { name: 'Aller à cette étape' }).press('Enter');
  await expect(bar.getByRole('button', { name: 'Effacer et revenir à cette étape' })).toBeVisible();
  await isAccessible(page);
});
