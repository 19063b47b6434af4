// Those who read, decide and make the teams: their pages against a small promotion.
import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible';
import { assemblyId, capabilities, dossierId, readingId, signIn } from './committee.fixtures';

test('a reader scores with the keyboard, is told what is missing, then hands in', async ({
  page,
}) => {
  const acts = await signIn(page, capabilities.reader);
  await page.goto('/lectures');
  await expect(page.getByText('0 lecture rendue sur 1')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Design' })).toBeVisible();
  await page.getByRole('link', { name: 'Lire la première' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Parce que.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Votre motivation, alors' })).toBeVisible();
  await expect(page.getByText('En mer')).toBeVisible();

  await page.getByRole('button', { name: 'Rendre mes notes' }).click();
  await expect(page.getByRole('heading', { name: '2 réponses sont à corriger' })).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur\s: /);
  await isAccessible(page);
  await page.getByRole('link', { name: 'Notez le critère « Savoir-faire ».' }).click();
  await page.keyboard.press('ArrowRight');
  const [sense] = await page
    .getByRole('group', { name: /Sens de l’intérêt/ })
    .getByRole('radio')
    .all();
  await sense?.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible();
  expect(acts[0]?.method()).toBe('PUT');
  expect(await acts[0]?.headerValue('If-Match')).toBe('"v1"');

  await page.getByRole('button', { name: 'Rendre mes notes' }).click();
  await expect(page.getByRole('heading', { name: 'Rendre vos notes ?' })).toBeFocused();
  expect(acts.filter((act) => act.url().endsWith('/lock'))).toHaveLength(0);
  await page.getByRole('button', { name: 'Rendre mes notes définitivement' }).click();
  await expect(page.getByRole('heading', { name: 'Vos notes sont rendues' })).toBeFocused();
  await isAccessible(page);
});

test('the committee lists applications without names; the programme opens them', async ({
  page,
}) => {
  await signIn(page, capabilities.committee);
  await page.goto('/comite/candidatures');
  await expect(page.getByRole('rowheader', { name: 'EIG6-7K3Q-M' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '3,67' })).toBeVisible();
  await expect(page.getByText('Camille Exemple')).toHaveCount(0);

  await page.unrouteAll();
  await signIn(page, capabilities.programme);
  await page.reload();
  await expect(page.getByText('Camille Exemple')).toBeVisible();
  await page.getByRole('link', { name: /^Moyenne/ }).click();
  await expect(page).toHaveURL(/tri=-mean/);
  await expect(page.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  await page.getByLabel('Métier').selectOption('design');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/metier=design/);
  await expect(page.getByRole('status').filter({ hasText: '1 candidature' })).toBeVisible();
  await isAccessible(page);
});

test('the scores are drawn, and read as tables; the line moves', async ({ page }) => {
  await signIn(page, capabilities.programme);
  await page.goto('/comite/candidatures');
  await expect(page.getByRole('cell', { name: '3,52 entre 3,10 et 3,94' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /3e lecture à confier/ })).toBeVisible();
  await page.getByRole('link', { name: 'Voir les notes en détail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeFocused();
  await expect(page.getByText(/ne partagent aucun dossier/)).toBeVisible();
  await isAccessible(page);
  const byReader = page.getByRole('region', { name: 'Par lectrice ou lecteur' });
  await byReader.getByRole('button', { name: 'Voir ces chiffres en tableau' }).click();
  await expect(byReader.getByRole('rowheader', { name: 'Lou Exemple' })).toBeVisible();
  await expect(byReader.getByRole('cell', { name: '−0,37' })).toBeVisible();
  await page.getByLabel('Tracer la ligne après').fill('3');
  await page.getByRole('button', { name: 'Tracer la ligne' }).click();
  await expect(page).toHaveURL(/ligne=3/);
  await isAccessible(page);
});

test('passages are masked with the keyboard, then saved with the submission that was looked at', async ({
  page,
}) => {
  const acts = await signIn(page, capabilities.programme);
  await page.goto(`/comite/candidatures/${dossierId}/anonymat`);
  await page.getByRole('button', { name: 'Masquer la sélection' }).click();
  await expect(page.getByText('Sélectionnez d’abord un passage')).toBeVisible();
  await page.getByRole('button', { name: /^Masquer «\sZoé Martin\s»/ }).click();
  await page.getByLabel('Réponse telle qu’elle a été déposée').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('button', { name: 'Masquer la sélection' }).click();
  await expect(page.getByText('Je suis [passage masqué], de [passage masqué].')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer les 2 passages masqués' }).click();
  await expect(page.getByText('Le dépôt n° 2 a été relu.')).toBeVisible();
  expect(acts[0]?.postDataJSON()).toEqual({
    sequence: 2,
    masks: [
      { question: 'why', from: 8, to: 18 },
      { question: 'why', from: 23, to: 28 },
    ],
  });
  // A button under the pointer changes its colours little by little.
  await page.mouse.move(0, 0);
  await isAccessible(page);
});

test('releasing asks first, says the consequence, and does it once', async ({ page }) => {
  const acts = await signIn(page, capabilities.programme);
  await page.goto('/comite/publications');
  await expect(page.getByRole('img', { name: /présélectionnées 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Voir ces chiffres en tableau' }).click();
  await expect(page.getByRole('rowheader', { name: 'Présélectionnées' })).toBeVisible();

  await page.getByRole('button', { name: 'Publier la présélection' }).click();
  await expect(page.getByRole('heading', { name: 'Publier la présélection ?' })).toBeFocused();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Publier la présélection' })).toBeFocused();
  expect(acts).toHaveLength(0);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Publier la présélection et envoyer 1 courriel' }).click();
  await expect(page.getByRole('heading', { name: 'La présélection est publiée' })).toBeFocused();
  expect(acts).toHaveLength(1);
});

test('the committee sees decisions and runs, but no act that is not theirs', async ({ page }) => {
  await signIn(page, capabilities.committee);
  await page.goto('/comite/publications');
  await expect(page.getByText('La publication revient à l’équipe du programme.')).toBeVisible();
  await page.goto(`/comite/equipes/${assemblyId}`);
  await expect(page.getByRole('rowheader', { name: /Défi Forêt/ })).toBeVisible();
  await expect(page.getByText('Une seule personne éligible.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier ces équipes' })).toHaveCount(0);
  await page.goto('/comite/journal');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accès refusé');
});

test('every page is accessible and fits in 320 pixels', async ({ page }) => {
  await signIn(page, [...capabilities.programme, ...capabilities.reader]);
  const addresses = [
    ...['/lectures', `/lectures/${readingId}`, '/comite', '/comite/candidatures'],
    '/comite/notes',
    ...['/comite/publications', '/comite/equipes', `/comite/equipes/${assemblyId}`],
    ...['/comite/journal', '/equipes', '/en/comite', '/en/comite/publications'],
  ];
  for (const address of addresses) {
    await page.goto(address);
    await isAccessible(page);
  }
});
