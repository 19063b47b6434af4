// Holds a page to account: axe, nothing beyond the edge, both themes, wide and narrow. axe runs in the page itself,
// without the second page that @axe-core/playwright opens for frames: there are none, and it is five times as fast.
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another theme or width can change: the rest was judged on the same elements. */
const byThemeAndWidth = [
  ...['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  ...['aria-hidden-focus', 'button-name', 'empty-heading', 'link-name', 'meta-viewport'],
  ...['region', 'page-has-heading-one', 'skip-link'],
];

async function run(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      document,
      asked,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}

/** Every fault that axe finds in the page as it is. */
export function faultsOf(page: Page): Promise<string[]> {
  return run(page, { runOnly: everything, resultTypes: ['violations'] });
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** No fault, nothing beyond the edge: wide and light with every rule, then narrow and dark. The page is left wide. */
export async function isAccessible(page: Page, what = page.url()): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  // The DSFR's script has taken over.
  await expect(page.locator('html[data-fr-js="true"]')).toBeAttached();
  expect.soft(await faultsOf(page), `axe on ${what}`).toEqual([]);
  expect.soft(await overflow(page), `wider than its window: ${what}`).toBeLessThanOrEqual(0);
  const before = page.viewportSize();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  const dark = await run(page, {
    runOnly: { type: 'rule', values: byThemeAndWidth },
    resultTypes: ['violations'],
  });
  expect.soft(dark, `axe on ${what}, dark and 320 pixels wide`).toEqual([]);
  expect.soft(await overflow(page), `wider than 320 pixels: ${what}`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}
