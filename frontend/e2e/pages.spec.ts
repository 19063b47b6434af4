// Every page that needs no account: accessible, readable at 320 pixels, in both themes and languages.
import { expect, test, type Page } from '@playwright/test';
import { isAccessible } from './accessible';

const paths = [
  '/',
  '/aide',
  '/contact',
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/conditions-d-utilisation',
  '/plan-du-site',
  '/verification',
];

const inFrench = [...paths, '/nulle-part'];
const inEnglish = paths.map((path) => (path === '/' ? '/en' : `/en${path}`));

/** What the console says that must not be said: refused by the policy, or drawn twice differently. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted ?Type|hydrat|Minified React error/i.test(text))
      faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

for (const [language, addresses] of Object.entries({ fr: inFrench, en: inEnglish })) {
  test(`pages are accessible and fit, each with its own title, one h1 and one main (${language})`, async ({
    page,
  }) => {
    const faults = listenForFaults(page);
    const titles = new Set<string>();
    for (const address of addresses) {
      await page.goto(address);
      await isAccessible(page);
      titles.add(await page.title());
      await expect(page.locator('h1:visible')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
    }
    expect(titles.size).toBe(addresses.length);
    expect(faults).toEqual([]);
  });
}

test('public pages can be read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, heading] of [
    ['/aide', 'Candidater'],
    ['/en/aide', 'Applying'],
    ['/mentions-legales', 'Éditeur'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute(
      'lang',
      address.startsWith('/en') ? 'en' : 'fr',
    );
  }
  await page.goto('/nulle-part');
  await expect(page.locator('noscript p')).toContainText('Cette page a besoin de JavaScript.');
  await expect(page.locator('noscript a')).toHaveCount(2);
  await context.close();
});

test('an unknown address answers 404 and shows the portal’s own page', async ({ page }) => {
  const response = await page.goto('/nulle-part');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page non trouvée');
});
