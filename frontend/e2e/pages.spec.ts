// Every page that needs no account: accessible, readable at 320 pixels, in both themes and languages.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

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

const addresses = [
  ...paths,
  ...paths.map((path) => (path === '/' ? '/en' : `/en${path}`)),
  '/nulle-part',
];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main h1')).toBeVisible();
  // The DSFR's script has taken over.
  await expect(page.locator('html[data-fr-js="true"]')).toBeAttached();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`pages are accessible and fit (${colorScheme}, ${width} px)`, async ({ browser }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const faults = listenForFaults(page);
      for (const address of addresses) {
        await arrive(page, address);
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
        expect.soft(found, `axe on ${address}`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect.soft(overflow, `horizontal scroll on ${address}`).toBeLessThanOrEqual(0);
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

test('each page has its own title, one h1 and one main', async ({ page }) => {
  const titles = new Set<string>();
  for (const address of addresses) {
    await arrive(page, address);
    titles.add(await page.title());
    await expect(page.locator('h1:visible')).toHaveCount(1);
    await expect(page.locator('main')).toHaveCount(1);
  }
  // The home page has the same name in both languages, and so has the contact page.
  expect(titles.size).toBe(addresses.length - 2);
});

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
