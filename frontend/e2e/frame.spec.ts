// What surrounds the pages: keyboard, focus, language, theme, paper.
import { expect, test } from '@playwright/test';
import { servers } from '../playwright.config';

test('the keyboard reaches the content first, then every part', async ({ page }) => {
  await page.goto('/aide');
  await expect(page.locator('html[data-fr-js="true"]')).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Contenu', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('going to another page moves the focus to its title, and back restores the position', async ({
  page,
}) => {
  await page.goto('/aide');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Données personnelles' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données personnelles');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aide');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('the language switch keeps the page, and links keep the language', async ({ page }) => {
  await page.goto('/contact');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/contact');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Terms of use' }).click();
  await expect(page).toHaveURL('/en/conditions-d-utilisation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms of use');
});

test('the chosen theme is kept, and set before the first paint', async ({ page }) => {
  await page.goto('/contact');
  await page.getByRole('banner').getByRole('button', { name: 'Paramètres d’affichage' }).click();
  await page.getByText('Thème sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  // Without the application: theme.js alone has already set it.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
});

test('dark pages are printed dark on white, without menus', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto('/contact');
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'light');
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.locator('.fr-header__menu')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await context.close();
});

test('nothing jumps while a page loads', async ({ page }) => {
  for (const address of [
    `${servers.service}/`,
    `${servers.service}/aide`,
    `${servers.demo}/aide`,
  ]) {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (window as unknown as { shifts: number }).shifts += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
    expect(shifts, address).toBeLessThan(0.1);
  }
});

test('the first visit asks for few files, and none elsewhere', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(baseURL!) && !url.startsWith('data:'))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(25);
});
