// Nothing but keys, as somebody who cannot point does it.
import { expect, type Locator, type Page } from '@playwright/test';

const mostTabs = 200;

/** Goes there with the Tab key alone, from wherever the focus is. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let n = 0; n < mostTabs; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${mostTabs} Tab keys do not reach ${String(target)}.`);
}

export async function press(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
): Promise<void> {
  await reach(page, page.locator('main').getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

export async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await reach(page, page.locator('main').getByLabel(label).first());
  await page.keyboard.type(text);
}
