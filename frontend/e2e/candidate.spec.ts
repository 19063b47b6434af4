// The candidate's pages, on answers of the API written here: what each shows and refuses, with the
// keyboard, at 320 pixels and in both themes. The journeys on a real portal are elsewhere.
import { expect, test, type Request } from '@playwright/test';
import { challenge, dossier, ids, promotion, sixthCall } from '../src/test/candidate';
import { challengeForm } from '../src/test/host';
import { isAccessible } from './accessible';
import { answer, problem, type Answers } from './api';

const now = sixthCall.now;
const visitor = { signed_in: false, capabilities: [], grants: [], now };
const candidate = {
  ...visitor,
  signed_in: true,
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Camille Exemple',
  email: dossier.email,
  capabilities: ['listMyMails', 'getDossier', 'patchDossier', 'getWishes', 'putWishes'],
};
const hosts = { ...sixthCall, id: ids.hosts, kind: 'challenges', windows: [] };
const challenges = [
  challenge(1, 'Balise', 'development'),
  challenge(2, 'Estran', 'digital_law'),
  challenge(3, 'Étiages', 'design'),
  challenge(4, 'Houle', 'design'),
];

const published: Answers = {
  'GET /calls': { items: [sixthCall, hosts], total: 2 },
  [`GET /calls/${ids.call}`]: sixthCall,
  [`GET /promotions/${ids.promotion}`]: promotion,
  'GET /challenges': { items: challenges, total: challenges.length },
  'GET /dossiers': { items: [], total: 0 },
};

test.describe('the home page', () => {
  test('puts the open call forward, with its history of dates', async ({ page }) => {
    const motive = { fr: 'Toucher davantage de monde.', en: 'To reach more people.' };
    const published_at = '2022-03-29T12:00:00+02:00';
    const closes_at = '2022-04-11T00:00:00+02:00';
    const [applications, ...others] = sixthCall.windows;
    const extended = {
      ...sixthCall,
      windows: [
        { ...applications, closes_at, extensions: [{ published_at, closes_at, motive }] },
        ...others,
      ],
    };
    await answer(page, {
      ...published,
      'GET /me': visitor,
      'GET /calls': { items: [extended], total: 1 },
    });
    await page.goto('/');
    const call = page.getByRole('region', { name: 'Appel à candidatures' });
    await expect(call).toContainText('dimanche 10 avril 2022 inclus, jusqu’à minuit');
    await expect(call.getByRole('timer')).toContainText('Il reste');
    await expect(call.getByRole('row', { name: /Toucher davantage/ })).toContainText('3 avril');
    await expect(call).toContainText('15 défis sont en préparation');
    await expect(page.getByRole('region', { name: 'Calendrier' })).toContainText(
      '12 septembre 2022',
    );
    await isAccessible(page);
    await call.getByRole('link', { name: 'Lire les conditions de l’appel' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await isAccessible(page);
  });

  test('says that nothing is published', async ({ page }) => {
    await answer(page, { 'GET /me': visitor, 'GET /calls': { items: [], total: 0 } });
    await page.goto('/');
    await expect(page.getByText('Aucun appel à candidatures n’est publié')).toBeVisible();
  });
});

test.describe('the challenges', () => {
  test('before their reveal, are counted and dated', async ({ page }) => {
    const visible_at = '2022-05-09T00:00:00+02:00';
    await answer(page, {
      ...published,
      'GET /me': visitor,
      'GET /challenges': { items: [], total: 0, prepared: 15, visible_at },
    });
    await page.goto('/defis');
    await expect(page.getByText('15 défis sont en préparation.')).toBeVisible();
    await expect(page.getByText('lundi 9 mai 2022')).toBeVisible();
    await isAccessible(page);
  });

  test('are searched by the server, and the search is in the address', async ({ page }) => {
    const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const found = (asked: Request) => {
      const { searchParams: query } = new URL(asked.url());
      const track = query.get('track');
      const items = challenges.filter(
        ({ name, posts }) =>
          plain(name).includes(query.get('q') ?? '') &&
          (!track || posts.some(({ accepted_tracks: tracks }) => tracks.some((t) => t === track))),
      );
      return { items, total: items.length };
    };
    await answer(page, { ...published, 'GET /me': visitor, 'GET /challenges': found });
    await page.goto('/defis?metier=design');
    await expect(page.getByRole('status').filter({ hasText: '2 défis sur 4' })).toBeVisible();
    await page.getByLabel('Rechercher un défi').fill('etiages');
    await page.getByLabel('Rechercher un défi').press('Enter');
    await expect(page).toHaveURL('/defis?metier=design&q=etiages');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Étiages']);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Effacer la recherche' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4);
  });

  test('say which sections were never published', async ({ page }) => {
    const [one] = challenges;
    await answer(page, {
      ...published,
      'GET /me': visitor,
      'GET /challenge-form': challengeForm,
      [`GET /challenges/${one!.id}`]: one,
    });
    await page.goto(`/defis/${one!.id}`);
    await expect(page.getByText('n’a pas publié le texte de ces rubriques : Projet')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Postes du défi Balise' })).toBeVisible();
    await isAccessible(page);
  });
});

test.describe('signing in', () => {
  const sent = { id: '018f0000-0000-7000-8000-0000000000e1', expires_at: '2999-01-01T00:00:00Z' };

  test('asks for an address, then for a code, and says what is wrong', async ({ page }) => {
    await answer(page, {
      'GET /me': visitor,
      'POST /session/challenges': sent,
      'POST /session': problem(422, 'sign_in_failed', 'Ce code n’est pas valable.'),
    });
    await page.goto('/connexion?next=/mon-espace');
    await page.getByRole('button', { name: 'Recevoir un code' }).click();
    await expect(page.getByRole('heading', { name: 'Une réponse est à corriger' })).toBeFocused();
    await expect(page).toHaveTitle(/^Erreur\s: /);
    await isAccessible(page);
    await page.getByRole('link', { name: /Saisissez votre adresse/ }).click();
    await expect(page.getByLabel('Adresse électronique')).toBeFocused();
    await page.keyboard.type('camille@exemple.example');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Saisissez le code reçu' })).toBeFocused();
    await page.getByLabel('Code à six chiffres').fill(' 012 345.');
    await expect(page.getByLabel('Code à six chiffres')).toHaveValue('012345');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Ce code n’est pas valable.' })).toBeVisible();
    await isAccessible(page);
  });

  test('by the link, waits for a confirmation and hides the token', async ({ page }) => {
    await answer(page, { ...published, 'GET /me': visitor, 'POST /session': candidate });
    await page.goto('/connexion#jeton=secret');
    await expect(page).toHaveURL('/connexion');
    const posted = page.waitForRequest('**/api/v1/session');
    await page.getByRole('button', { name: 'Me connecter' }).click();
    expect((await posted).postDataJSON()).toEqual({ token: 'secret' });
    await expect(page).toHaveURL('/mon-espace');
  });
});

test.describe('a dossier', () => {
  const own: Answers = {
    ...published,
    'GET /me': candidate,
    [`GET /dossiers/${ids.dossier}`]: dossier,
    [`PATCH /dossiers/${ids.dossier}`]: dossier,
  };
  const at = `/candidature/${ids.dossier}`;
  const steps = ['conditions', 'vous', 'metier', 'questions', 'recapitulatif'];

  test('every step is accessible, faults shown', async ({ page }) => {
    await answer(page, own);
    for (const step of steps) {
      await page.goto(`${at}?etape=${step}&corriger=1`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Ma candidature');
      await isAccessible(page);
    }
  });

  test('asks a question of each kind, and says what cannot be saved', async ({ page }) => {
    const options = ['a', 'b'].map((id) => ({ id, label: { fr: `Option ${id}`, en: id } }));
    const kinds = ['short_text', 'choice', 'multiple', 'date', 'link'].map((kind) => ({
      id: kind,
      kind,
      label: { fr: `Question ${kind}`, en: kind },
      required: true,
      options,
    }));
    const many = 'abcdefgh'.split('').map((id) => ({ id, label: { fr: `Choix ${id}`, en: id } }));
    const list = {
      ...kinds[1],
      id: 'list',
      label: { fr: 'Question list', en: 'list' },
      options: many,
    };
    const call = {
      ...sixthCall,
      talent_pool_months: 24,
      steps: [{ id: 'projet', title: { fr: 'Votre projet', en: 'Your project' } }],
      questions: [...kinds, list],
    };
    await answer(page, { ...own, [`GET /calls/${ids.call}`]: call });
    await page.goto(`${at}?etape=q-projet`);
    await expect(page).toHaveTitle(/Votre projet, étape 4 sur 5/);
    await expect(page.getByRole('radio')).toHaveCount(2);
    await expect(page.getByRole('checkbox')).toHaveCount(2);
    await page.getByLabel('Question list').selectOption('h');
    await page.getByLabel('Question link').fill('exemple');
    await page.getByLabel('Question short_text').focus();
    await expect(page.getByText(/commence par https/)).toBeVisible();
    await isAccessible(page);
    await page.goto(`${at}?etape=vous`);
    await expect(page.getByText(/pendant 24 mois/)).toBeVisible();
    await isAccessible(page);
  });

  test('a submitted one changed since says so on each step, and is put back once asked', async ({
    page,
  }) => {
    const snapshot = {
      id: ids.hosts,
      sequence: 1,
      submitted_at: '2022-03-29T10:00:00+02:00',
      content_hash: 'ab12',
      form_version: 1,
    };
    const { steps: parts, questions, statements } = sixthCall;
    const [motivation] = questions;
    const revised = { fr: 'Pourquoi, dites-vous', en: 'Why, you say' };
    const call = {
      ...sixthCall,
      form_version: 2,
      questions: [{ ...motivation, label: revised }, ...questions.slice(1)],
    };
    const changed = {
      ...dossier,
      status: 'submitted',
      missing: [],
      snapshots: [snapshot],
      draft: { ...dossier.draft, phone: '06 39 98 01 02', answers: { motivation: 'Servir.' } },
    };
    await answer(page, {
      ...own,
      [`GET /calls/${ids.call}`]: call,
      [`GET /dossiers/${ids.dossier}`]: changed,
      [`GET /dossiers/${ids.dossier}/snapshots/${snapshot.id}`]: {
        ...snapshot,
        content: { ...dossier.draft, answers: { motivation: 'Agir.' } },
        form: { version: 1, steps: parts, questions, statements },
      },
      [`POST /dossiers/${ids.dossier}/restore`]: { ...changed, unsent_changes: false },
    });
    await page.goto(`${at}?etape=vous`);
    await isAccessible(page);
    await page.getByRole('link', { name: 'Revenir à la version déposée' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('cell', { name: '06 39 98 01 02' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Pourquoi, dites-vous/ })).toContainText(
      'Pourquoi ?',
    );
    await isAccessible(page);
    await page.goto(`${at}?depot=${snapshot.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dépôt n° 1');
    // The question as it was asked then.
    await expect(page.getByText('Pourquoi ?')).toBeVisible();
    await expect(page.getByText(revised.fr)).toHaveCount(0);
    await isAccessible(page);
  });

  test('stays when the session ends, and is accessible then', async ({ page }) => {
    const ended = problem(401, 'session_expired', 'Session terminée.');
    await answer(page, { ...own, [`PATCH /dossiers/${ids.dossier}`]: ended });
    await page.goto(`${at}?etape=vous`);
    await page.getByLabel('Prénom et nom').fill('Camille');
    await expect(page.getByRole('heading', { name: 'Votre session est terminée' })).toBeVisible();
    await expect(page.getByLabel('Prénom et nom')).toHaveValue('Camille');
    await isAccessible(page);
  });

  test('goes from step to step with the keyboard, the focus on the title', async ({ page }) => {
    await answer(page, own);
    await page.goto(at);
    await page.getByRole('link', { name: 'Commencer ma candidature' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(/étape 1 sur 5/);
    await page.getByLabel('Je ne suis pas fonctionnaire').press('Space');
    await expect(page.getByText('Brouillon enregistré à')).toBeVisible();
    await page.getByRole('link', { name: 'Continuer' }).press('Enter');
    await expect(page).toHaveTitle(/étape 2 sur 5/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('leads from what is missing to its field', async ({ page }) => {
    await answer(page, own);
    await page.goto(`${at}?etape=recapitulatif`);
    await page.getByRole('button', { name: 'Déposer ma candidature' }).press('Enter');
    await page.getByRole('link', { name: 'Indiquez un numéro de téléphone.' }).press('Enter');
    await expect(page.getByLabel('Numéro de téléphone')).toBeFocused();
    await expect(page.getByLabel('Numéro de téléphone')).toHaveAttribute('aria-invalid', 'true');
  });

  test('says when the call closed, and by how much', async ({ page }) => {
    const late = { closed_at: dossier.closes_at, late_by: 'PT34H0.5S' };
    const closed = problem(409, 'call_closed', 'C’est clos.', late);
    await answer(page, { ...own, [`PATCH /dossiers/${ids.dossier}`]: closed });
    await page.goto(`${at}?etape=vous`);
    await page.getByLabel('Prénom et nom').fill('Camille');
    await expect(page.getByRole('alert')).toContainText('dimanche 3 avril 2022 inclus');
    await expect(page.getByRole('alert')).toContainText('1 jour et 10 heures trop tard');
    await isAccessible(page);
  });
});

test('wishes are ranked with the keyboard, announced by name, then saved', async ({ page }) => {
  const wishes = {
    challenge_ids: challenges.slice(0, 3).map(({ id }) => id),
    version: 1,
    min: 3,
    max: 5,
    open: true,
    closes_at: '2022-05-16T00:00:00+02:00',
    tracks: ['design'],
    no_post_for_track: [],
    fitting_challenge_ids: [challenges[2]!.id],
  };
  const path = `/dossiers/${ids.dossier}/wishes`;
  await answer(page, {
    ...published,
    'GET /me': candidate,
    [`GET /dossiers/${ids.dossier}`]: { ...dossier, status: 'shortlisted', editable: false },
    [`GET ${path}`]: wishes,
    [`PUT ${path}`]: { ...wishes, version: 2 },
  });
  await page.goto(`/candidature/${ids.dossier}/voeux`);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Monter Étiages' }).press('Enter');
  await expect(page.getByText('Étiages est maintenant votre vœu n° 2 sur 3.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Monter Étiages' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Descendre Étiages' })).toBeFocused();
  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('button', { name: 'Enregistrer mes vœux' }).press('Enter');
  const [balise, estran, etiages] = challenges.map(({ id }) => id);
  expect((await put).postDataJSON()).toEqual({ challenge_ids: [etiages, balise, estran] });
  expect((await put).headers()['if-match']).toBe('"v1"');
});
