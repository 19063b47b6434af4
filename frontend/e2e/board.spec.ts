// The board of the teams: moving somebody by keyboard and by mouse, keeping it with a motive, taking it back.
import { expect, test, type Page } from '@playwright/test';
import { isAccessible } from './accessible';
import { answer, type Answers } from './api';
import { assemblyId, callId, capabilities, committeeAnswers } from './committee.fixtures';

const forest = { id: '018f0000-0000-7000-8000-0000000000b1', name: 'Défi Forêt' };
const river = { id: '018f0000-0000-7000-8000-0000000000b2', name: 'Défi Rivière' };
const camille = { dossier_id: 'c', number: 'EIG6-7K3Q-M', name: 'Camille Exemple' };
const noa = { dossier_id: 'n', number: 'EIG6-AAAA-A', name: 'Noa Exemple' };
const post = (id: string) => ({ id, tracks: ['design'], required: false });
const wish = (challenge: { id: string }, rank: number, id: string) => ({
  ...{ challenge_id: challenge.id, rank, posts: [id] },
});

const board = {
  challenges: [
    { challenge: forest, posts: [post('f1')] },
    { challenge: river, posts: [post('r1')], reason: 'Une seule personne éligible.' },
  ],
  people: [
    {
      ...{ person: camille, main_track: 'design', score: 70 },
      wishes: [wish(forest, 1, 'f1'), wish(river, 2, 'r1')],
      seat: { challenge_id: forest.id, post_id: 'f1', track: 'design', wish_rank: 1 },
    },
    { person: noa, main_track: 'design', score: 90, wishes: [wish(forest, 1, 'f1')] },
  ],
  tracks: [
    {
      ...{ track: 'design', posts: 2, required: 0, main: 2, secondary: 0, held: 1, waiting: 1 },
      text: 'design : 2 postes l’acceptent.',
    },
  ],
};

const stages = [
  { name: 'equipes', before: 1, after: 1 },
  { name: 'rang2', before: 0, after: 1 },
];
const moves = [
  {
    person: camille,
    from: { challenge: forest, post_id: 'f1', wish_rank: 1 },
    to: { challenge: river, post_id: 'r1', wish_rank: 2 },
  },
  { person: noa, to: { challenge: forest, post_id: 'f1', wish_rank: 1 } },
];
const override = {
  ...{ sequence: 1, kind: 'lock', counts: true, person: camille, challenge: river },
  ...{ motive: 'Le jury le demande.', price: [stages[1]], created_by: 'Dominique Exemple' },
  created_at: '2022-07-04T11:00:00+02:00',
};

const run = {
  ...{
    id: assemblyId,
    call_id: callId,
    policy: 'equite',
    state: 'proposed',
    name: 'Premier essai',
  },
  ...{
    created_at: '2022-07-04T10:00:00+02:00',
    stages: [{ name: 'equipes', value: 1, proved: true }],
  },
  ...{ teams: [], closed: [], unplaced: 1, overrides: [] as unknown[], compared: [] },
};

async function open(page: Page, more: Answers = {}) {
  let now = run;
  const acts = await answer(page, {
    ...committeeAnswers([
      ...capabilities.programme,
      'getAssemblyBoard',
      'createOverride',
      'undoOverride',
    ]),
    [`GET /assemblies/${assemblyId}`]: () => now,
    [`GET /assemblies/${assemblyId}/board`]: board,
    [`POST /assemblies/${assemblyId}/preview`]: {
      ...{ possible: true, text: 'Une personne aurait son vœu n° 2.', stages, moves },
      ...{ opened: [river], emptied: [], teams: [], unplaced: 0 },
    },
    [`POST /assemblies/${assemblyId}/overrides`]: () => (now = { ...run, overrides: [override] }),
    [`POST /assemblies/${assemblyId}/undo`]: () =>
      (now = { ...run, overrides: [{ ...override, counts: false, undone_at: run.created_at }] }),
    [`GET /assemblies/${assemblyId}/explanation`]: {
      ...{ possible: false, text: 'Une seule personne peut y aller.', stages: [], moves: [] },
    },
    ...more,
  });
  await page.goto(`/comite/equipes/${assemblyId}/tableau`);
  await expect(page.getByRole('heading', { level: 3, name: 'Défi Forêt' })).toBeVisible();
  return acts;
}

test('somebody is moved with the keyboard alone, kept with a motive, then taken back', async ({
  page,
}) => {
  const acts = await open(page);
  await isAccessible(page);
  const take = page.getByRole('button', { name: /^Déplacer Camille Exemple/ });
  await take.press('Enter');
  await expect(page.getByLabel('Placer dans')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Annuler' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Placer ici \(2e vœu\)/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Placer Camille Exemple/ })).toBeFocused();
  await expect(page.getByRole('cell', { name: '+1 (moins bien)' })).toBeVisible();
  await expect(page.getByText('Viendrait de Défi Forêt')).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Garder ce choix' }).press('Enter');
  await expect(page.getByRole('heading', { name: /à corriger/ })).toBeFocused();
  await isAccessible(page);
  await page.getByLabel('Motif').fill('Le jury le demande.');
  await page.getByRole('button', { name: 'Garder ce choix' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Le choix est gardé' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Équipes', exact: true })).toBeFocused();
  const kept = acts.find((act) => act.url().endsWith('/overrides'));
  expect(kept?.postDataJSON()).toEqual({
    ...{ kind: 'lock', dossier_id: 'c', challenge_id: river.id, motive: 'Le jury le demande.' },
  });
  expect(await kept?.headerValue('If-Match')).toBe('"v1"');

  await expect(page.getByRole('cell', { name: 'En vigueur' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler le dernier ajustement' }).press('Enter');
  await expect(page.getByRole('cell', { name: 'Annulé' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ajustements' })).toBeFocused();
});

test('somebody is carried by the mouse; an empty challenge explains itself; the list says the same', async ({
  page,
}) => {
  const acts = await open(page);
  const column = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Défi Rivière' }) });
  await page.getByText('Camille Exemple').first().dragTo(column);
  await expect(page.getByRole('heading', { name: /^Placer Camille Exemple/ })).toBeFocused();
  expect(acts.map((act) => act.url().split('/').at(-1))).toEqual(['preview']);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: /^Déplacer Camille/ })).toBeFocused();

  await page.getByRole('button', { name: /^Pourquoi ce défi est-il vide/ }).click();
  await expect(page.getByText('Une seule personne peut y aller.')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();

  await page.getByLabel('Présentation').selectOption('Liste');
  await expect(page.getByRole('rowheader', { name: /Noa Exemple/ })).toBeVisible();
  await page.getByLabel('Seulement les personnes sans place').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/1 personne affichée/)).toBeVisible();
  await expect(page).toHaveURL(/sans-place=oui/);
  await isAccessible(page);
});
