// What a reader without JavaScript is told: the dates of the moment, in the page itself.
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the calls and their dates are read without JavaScript', async ({ page }) => {
  await page.goto('/');
  const call = page.getByRole('link', { name: 'Lire les conditions de l’appel' }).first();
  // Playwright's text search leaves out what a noscript holds.
  await expect(page.locator('.portal-live dd').nth(1)).toContainText('heure de Paris');
  await call.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Appel/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Appel .* – Entrepreneurs d’intérêt général$/);
  await expect(page.getByRole('heading', { name: 'Calendrier de la promotion' })).toBeVisible();
  await expect(page.getByText('Chargement')).toBeHidden();

  await page.goto('/en/defis');
  await expect(page.getByRole('heading', { level: 1, name: 'Challenges' })).toBeVisible();
  const unknown = await page.goto('/appels/018f0000-0000-7000-8000-0000000000a1');
  expect(unknown?.status()).toBe(404);
});
