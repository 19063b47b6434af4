// Those who read, and those who give them what to read: a first visit, an assignment, a conflict settled.
import { expect, test, type Page, type Request } from '@playwright/test';
import { isAccessible } from './accessible';
import { answer, problem, type Answers } from './api';
import { call, callId, dossierId } from './committee.fixtures';

const text = (fr: string) => ({ fr, en: fr });
const at = '2022-03-03T09:00:00+01:00';

const readership = {
  call_id: callId,
  call_title: call.title,
  reads: true,
  charter: { version: 1, articles: [{ title: text('Impartialité'), text: text('Je juge.') }] },
  declarations: [] as object[],
  available: true,
  tracks: [],
  call_tracks: ['design', 'development'],
  practice: [{ title: text('Un parcours'), answers: [{ question: text('Q'), answer: text('R') }] }],
  rubric: call.rubric,
  version: 1,
};

const me = (capabilities: readonly string[]) => ({
  'GET /me': { signed_in: true, id: 'me', name: 'Dominique', grants: [], capabilities },
  'GET /calls': { items: [call], total: 1 },
});

/** What the server would keep of a first visit. */
function firstVisit(page: Page): Promise<Request[]> {
  const kept: Record<string, unknown> = { ...readership };
  const summary = () => ({
    ...{ call_id: callId, call_title: call.title, time_zone: 'Europe/Paris', reads: true },
    ...{ practised: 0, practices: 2, assigned: 3, locked: 1, due_at: '2022-05-06T00:00:00+02:00' },
    accepted_at: (kept.charter as { accepted_at?: string }).accepted_at,
    declared_at: kept.declared_at,
  });
  return answer(page, {
    ...me(['listReaderships', 'getReadership', 'scorePractice', 'putReading']),
    'GET /readerships': () => ({ items: [summary()], total: 1 }),
    [`GET /calls/${callId}/readership`]: () => kept,
    [`POST /calls/${callId}/readership/charter`]: () => {
      kept.charter = { ...readership.charter, accepted_at: at };
      return kept;
    },
    [`POST /calls/${callId}/readership/declarations`]: (asked: Request) => {
      const { declarations } = asked.postDataJSON() as { declarations: { value: string }[] };
      if (declarations[0]?.value === '') {
        const pointer = '/declarations/0/value';
        const errors = [{ pointer, code: 'required', detail: 'Écrivez un nom.' }];
        return problem(422, 'invalid_fields', 'À corriger.', { errors });
      }
      Object.assign(kept, { declarations, declared_at: at });
      return kept;
    },
    [`PUT /calls/${callId}/readership/practice/1`]: (asked: Request) => {
      const { scores } = asked.postDataJSON() as { scores: object };
      const key = { sense: { score: 5, why: text('Pour qui et pourquoi sont dits.') } };
      kept.practice = [{ ...readership.practice[0], scores, key }];
      return kept;
    },
  });
}

test('a first visit: the charter, interests, practice, then one home', async ({ page }) => {
  const acts = await firstVisit(page);
  await page.goto('/mes-jurys');
  await expect(page.getByText('Avant tout contenu, acceptez la charte')).toBeVisible();
  await expect(page.getByText('jeudi 5 mai 2022 inclus')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Me préparer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'J’accepte la charte' }).click();
  await expect(page.getByText('Charte acceptée le')).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un intérêt' }).click();
  await page.getByRole('button', { name: 'Déclarer ces intérêts' }).click();
  await expect(page.getByRole('heading', { name: 'réponse est à corriger' })).toBeFocused();
  await isAccessible(page);
  await page.getByLabel('Nom ou adresse').fill('Office des marées');
  await page.getByRole('button', { name: 'Déclarer ces intérêts' }).click();
  await expect(page.getByText('Employeur – Office des marées')).toBeVisible();

  await page.getByRole('link', { name: /Entraînement 1/ }).click();
  await expect(page.getByText('Pour qui et pourquoi')).toBeHidden();
  for (const name of [/Sens/, /Savoir-faire/]) {
    await page
      .getByRole('group', { name })
      .getByRole('radio', { name: '3' })
      .check({ force: true });
  }
  await page.getByRole('button', { name: 'Comparer avec' }).click();
  await expect(page.getByRole('heading', { name: /notes de référence/ })).toBeFocused();
  await expect(page.getByText('Écart total : 2 points')).toBeVisible();
  await isAccessible(page);
  expect(acts.every((act) => act.headers()['idempotency-key'] !== '')).toBe(true);

  await page.goto('/mes-jurys');
  await expect(page.getByRole('link', { name: 'Lire les candidatures' })).toBeVisible();
});

const reader = (id: string, name: string) => ({ id, name });
const order = { seed: 'GRAINE' };

function proposal(asked: Request) {
  const given = asked.postDataJSON() as { imposed?: unknown[] };
  const load = (person: object, after: number) => ({
    ...{ reader: person, tracks: [], before: 1, after, locked: 0, most: 9 },
  });
  return {
    order: { ...order, ...given },
    ...{ wanted: 2, open: 1, pairs: 1, closest: 1, given: 1, taken: 0 },
    dossiers: [
      {
        dossier_id: dossierId,
        number: 'EIG6-7K3Q-M',
        main_track: 'design',
        seats: [
          { reader_id: 'r1', change: 'stays', state: 'locked' },
          { reader_id: 'r2', change: 'given' },
        ],
        missing: 0,
      },
    ],
    loads: [load(reader('r1', 'Ada Exemple'), 1), load(reader('r2', 'Bob Exemple'), 2)],
    cost: { missing: 0, moved: 1, load: 1, draw: 7 },
    price: given.imposed?.length ? { missing: 0, moved: 1, load: 0, draw: 3 } : undefined,
    digest: given.imposed?.length ? 'b'.repeat(64) : 'a'.repeat(64),
  };
}

const team: Answers = {
  ...me([
    'decideChallenge',
    'listReaders',
    'putReader',
    'listConflicts',
    'resolveConflict',
    'proposeAssignment',
    'applyAssignment',
  ]),
  [`GET /calls/${callId}/readers`]: {
    items: [
      {
        ...{ id: 'r1', name: 'Ada Exemple', reads: true, charter_at: at, declared_at: at },
        ...{ available: true, tracks: [], practised: 2, assigned: 1, started: 0, locked: 1 },
        ...{ unresolved: 1, version: 2 },
      },
    ],
    total: 1,
  },
  [`GET /calls/${callId}/assignments`]: { items: [], total: 0 },
  [`POST /calls/${callId}/assignments/proposal`]: proposal,
};

async function apply(page: Page) {
  await page.getByRole('button', { name: 'Appliquer la répartition' }).click();
  await page.getByRole('button', { name: 'Confier 1, reprendre 0' }).click();
}

test('readings are proposed, changed by hand at a price, applied; a stale proposal is refused', async ({
  page,
}) => {
  let stale = true;
  const acts = await answer(page, {
    ...team,
    [`POST /calls/${callId}/assignments`]: () => {
      if (stale) {
        stale = false;
        return problem(412, 'stale_version', 'Quelque chose a changé.');
      }
      return {
        id: 'x',
        ...order,
        at,
        by: reader('me', 'Dominique'),
        given: 1,
        taken: 0,
        missing: 0,
      };
    },
  });
  await page.goto('/programme/lectures');
  await expect(page.getByRole('cell', { name: /1 conflit à trancher/ })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Répartir les lectures' }).click();
  await page.getByRole('button', { name: 'Proposer une répartition' }).click();
  await expect(page.getByRole('heading', { name: 'La proposition' })).toBeFocused();
  await expect(page.getByText('de 1 à 2 par personne')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Prix de vos décisions' })).toBeHidden();
  await isAccessible(page);

  await page.getByLabel('Candidature', { exact: true }).selectOption('EIG6-7K3Q-M');
  await page.getByLabel('Personne', { exact: true }).selectOption('Bob Exemple');
  await page.getByRole('button', { name: 'Imposer cette lecture' }).click();
  await expect(page.getByText('+1 changement de main')).toBeVisible();
  await apply(page);
  await expect(page.getByText('Quelque chose a changé.')).toBeVisible();
  await page.getByRole('button', { name: 'Proposer de nouveau' }).click();
  await expect(page.getByText('Quelque chose a changé.')).toBeHidden();
  await apply(page);
  await expect(page.getByRole('heading', { name: 'La répartition est appliquée' })).toBeFocused();
  await isAccessible(page);
  expect(acts.at(-1)?.postDataJSON()).toMatchObject({ digest: 'a'.repeat(64) });
});

test('a conflict is dismissed with its reason only', async ({ page }) => {
  let state = 'unresolved';
  const conflict = () => ({
    ...{
      id: 'k1',
      reader: reader('r1', 'Ada Exemple'),
      dossier_id: dossierId,
      number: 'EIG6-7K3Q-M',
    },
    ...{ candidate: 'Carole Exemple', state, found_at: at, version: 1 },
    decided_at: state === 'unresolved' ? undefined : at,
    matches: [
      { kind: 'employer', declared: 'Ponant', where: 'employer', typed: 'Atelier du Ponant' },
    ],
  });
  await answer(page, {
    ...team,
    [`GET /calls/${callId}/conflicts`]: () => ({
      ...{ items: [conflict()], total: 1, unresolved: state === 'unresolved' ? 1 : 0 },
    }),
    'PUT /conflicts/k1': (asked: Request) => {
      const given = asked.postDataJSON() as { state: string; reason?: string };
      if (given.state === 'dismissed' && !given.reason) {
        const errors = [{ pointer: '/reason', code: 'required', detail: 'Écrivez pourquoi.' }];
        return problem(422, 'invalid_fields', 'À corriger.', { errors });
      }
      state = given.state;
      return conflict();
    },
  });
  await page.goto('/programme/conflits');
  await expect(page.getByText('« Ponant » déclaré')).toBeVisible();
  const dismiss = page.getByRole('button', { name: 'Écarter le conflit – Ada Exemple' });
  await dismiss.click();
  await page.getByRole('link', { name: 'Écrivez pourquoi.' }).click();
  await expect(page.getByLabel('Motif')).toBeFocused();
  await isAccessible(page);
  await page.getByLabel('Motif').fill('Homonymie.');
  await dismiss.click();
  await expect(page.getByText('Tout est tranché.')).toBeVisible();
  await isAccessible(page);
});
