// Two members of one administration write a challenge at once, in two browsers: nothing is lost, and what both
// wrote in one field is put to them. Another administration sees none of it.
import { expect, test, type Page } from '@playwright/test';
import { arrive, become, move, reopenChallenges } from './portal';

const saved = (page: Page) => page.locator('[data-state="saved"], [data-state="elsewhere"]');

test('a challenge is written by two members at once, and by nobody else', async ({ browser }) => {
  const [first, second, other] = await Promise.all([1, 2, 3].map(() => browser.newPage()));
  if (!first || !second || !other) throw new Error('three browsers are needed');
  await move(first, '2022-03-30');
  await reopenChallenges(first);
  for (const page of [first, second]) await become(page, 'host');
  const list = await first.request.get('/api/v1/challenges?mine=true');
  const { items } = (await list.json()) as { items: { id: string; name: string }[] };
  const address = `/mes-defis/${items[0]?.id}`;
  for (const page of [first, second]) await arrive(page, address);

  await first.getByLabel(/^Vision/).fill('Écrit dans le premier navigateur');
  await second.getByLabel(/^Risques/).fill('Écrit dans le second');
  for (const page of [first, second]) await saved(page).waitFor();

  await first.getByLabel(/^Mission/).fill('Une version');
  await saved(first).waitFor();
  await expect(first.locator('[data-state="pending"], [data-state="saving"]')).toHaveCount(0);
  await second.getByLabel(/^Mission/).fill('Une autre version');
  await expect(second.getByText('Deux versions à départager')).toBeVisible();
  const table = second.getByRole('table', { name: 'Champs modifiés des deux côtés' });
  await expect(table).toContainText('Une autre version');
  await table
    .getByRole('button', { name: /Mission/ })
    .first()
    .click();
  await saved(second).waitFor();
  const kept = await second.request.get(`/api/v1/challenges/${items[0]?.id}`);
  const { answers } = (await kept.json()) as { answers: Record<string, string> };
  expect([answers.vision, answers.risks, answers.mission]).toEqual([
    'Écrit dans le premier navigateur',
    'Écrit dans le second',
    'Une autre version',
  ]);

  await become(other, 'host-fictional');
  await arrive(other, address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Page non trouvée');
  await arrive(other, '/mes-defis');
  await expect(other.getByText(items[0]?.name ?? '')).toHaveCount(0);
});
