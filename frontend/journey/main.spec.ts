// The main job through the screens, on the demonstration of the sixth call: a challenge is kept and published,
// a candidate applies, is refused after the end, is read; the shortlist is released; wishes are ranked; teams are
// made and released; the candidate sees theirs.
import { expect, test, type Page } from '@playwright/test';
import { arrive, become, holds, move, signIn } from './portal';

const email = 'camille.parcours@candidat.example';

async function goOn(page: Page): Promise<void> {
  await expect(
    page.getByText(/Brouillon\senregistré\sà|enregistrées\sau\sfur/).first(),
  ).toBeVisible();
  await page
    .getByRole('link', { name: 'Continuer' })
    .or(page.getByRole('button', { name: 'Continuer' }))
    .click();
}

/** Three hundred decisions are not clicked: the best hundred are kept through the API, the others refused. */
async function decideTheOthers(page: Page): Promise<void> {
  const calls = (await (await page.request.get('/api/v1/calls?kind=candidates')).json()) as {
    items: { id: string }[];
  };
  const found: { id: string; status: string }[] = [];
  let cursor = '';
  do {
    const address = `/api/v1/dossiers?call_id=${calls.items[0]?.id}&sort=-mean&limit=200${cursor && `&cursor=${cursor}`}`;
    const list = (await (await page.request.get(address)).json()) as {
      items: typeof found;
      next?: string;
    };
    found.push(...list.items);
    cursor = list.next ?? '';
  } while (cursor);
  for (const [rank, { id }] of found.entries()) {
    const data =
      rank < 100
        ? { outcome: 'shortlisted' }
        : { outcome: 'refused', reason: 'D’autres parcours répondaient mieux aux critères.' };
    const answer = await page.request.put(`/api/v1/dossiers/${id}/decision`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}

test('the main job, through the screens', async ({ page }) => {
  await test.step('the home tells the call, its end and the time left', async () => {
    await move(page, '2022-03-30');
    await arrive(page, '/');
    await expect(
      page.getByText('dimanche 3 avril 2022 inclus, jusqu’à minuit').first(),
    ).toBeVisible();
    await holds(page, 'the home');
  });

  await test.step('a candidate signs in by code, fills and submits', async () => {
    await signIn(page, email);
    await arrive(page, '/');
    await page
      .getByRole('link', { name: 'Déposer ma candidature' })
      .or(page.getByRole('button', { name: 'Déposer ma candidature' }))
      .first()
      .click();
    await page
      .getByRole('link', { name: 'Commencer ma candidature' })
      .or(page.getByRole('button', { name: 'Commencer ma candidature' }))
      .first()
      .click();
    await expect(page.getByRole('group', { name: /Je déclare sur l’honneur/ })).toBeVisible();
    for (const box of await page.locator('main input[type=checkbox]').all())
      await box.check({ force: true });
    await holds(page, 'the conditions');
    await goOn(page);
    await page.getByLabel('Prénom et nom').fill('Camille Parcours');
    await page.getByLabel('Numéro de téléphone').fill('06 39 98 01 02');
    await page.getByLabel('Lieux où vous pouvez travailler').fill('Paris\nLyon');
    await page.getByLabel('Oui', { exact: true }).check({ force: true });
    await holds(page, 'who applies');
    await goOn(page);
    await page.getByLabel('Métier principal').selectOption('development');
    await page.getByLabel('Années d’expérience professionnelle').fill('6');
    await goOn(page);
    await expect(page.getByLabel('Votre parcours et vos compétences')).toBeVisible();
    for (const answer of await page.locator('main textarea').all()) {
      await answer.fill('Une réponse écrite pour ce parcours, assez longue pour être lue.');
    }
    await holds(page, 'the questions');
    await goOn(page);
    await expect(page.getByText('Votre candidature est complète.')).toBeVisible();
    await holds(page, 'the recap');
    await page.getByRole('button', { name: 'Déposer ma candidature' }).click();
    await expect(
      page.getByText('Votre candidature est déposée', { exact: true }).first(),
    ).toBeVisible();
    await holds(page, 'the status');
  });
  const dossier = new URL(page.url()).pathname;

  await test.step('the jury keeps a challenge', async () => {
    await become(page, 'programme');
    await arrive(page, '/programme/defis');
    await holds(page, 'the proposed challenges');
    await page.getByRole('link', { name: 'TwinCity' }).click();
    // By key: what is still being read above the field would move it from under a pointer.
    await page.getByLabel('Retenu', { exact: true }).press('Space');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await expect(page.getByText('La décision est enregistrée.')).toBeVisible();
    await holds(page, 'one proposed challenge');
  });

  await test.step('after the end, the candidate is told that it is closed', async () => {
    await move(page, '2022-04-05');
    await signIn(page, email);
    await arrive(page, dossier);
    await expect(page.getByText(/s’est\sterminé\sle|en\scours\sde\slecture/).first()).toBeVisible();
    await holds(page, 'the dossier after the end');
  });

  await test.step('a reader scores a dossier without a name', async () => {
    await move(page, '2022-04-20');
    await become(page, 'reader');
    await arrive(page, '/lectures');
    await holds(page, 'my readings');
    await page
      .getByRole('link', { name: /Lire la (suivante|première)/ })
      .or(page.getByRole('button', { name: /Lire la (suivante|première)/ }))
      .first()
      .click();
    await expect(page.getByText('Ce dossier est anonyme')).toBeVisible();
    await expect(page.locator('main input[type=radio][value="4"]')).toHaveCount(6);
    for (const criterion of await page.locator('main fieldset').all()) {
      const four = criterion.locator('input[type=radio][value="4"]');
      if ((await four.count()) > 0) await four.first().check({ force: true });
    }
    await expect(page.getByText('Brouillon enregistré à').first()).toBeVisible();
    await holds(page, 'a reading');
    await page.getByRole('button', { name: 'Rendre mes notes' }).click();
    await page.getByRole('button', { name: 'Rendre mes notes définitivement' }).click();
    await expect(page.getByText('Vos notes sont rendues')).toBeVisible();
  });

  await test.step('the programme team releases the shortlist', async () => {
    await move(page, '2022-05-06');
    await become(page, 'programme');
    await arrive(page, '/comite/candidatures');
    await holds(page, 'the candidates');
    await page.locator('main table a[href*="/comite/candidatures/"]').first().click();
    await page.getByLabel('Présélectionner', { exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await expect(page.getByText('Décision enregistrée').first()).toBeVisible();
    await holds(page, 'a decision');
    await decideTheOthers(page);
    await arrive(page, '/comite/publications');
    await holds(page, 'the releases');
    await page.getByRole('button', { name: 'Publier la présélection' }).click();
    await page.getByRole('button', { name: /Publier la présélection et envoyer/ }).click();
    await expect(page.getByRole('heading', { name: 'La présélection est publiée' })).toBeVisible();
  });

  await test.step('a shortlisted candidate ranks three challenges', async () => {
    await move(page, '2022-05-09');
    await arrive(page, '/defis');
    await expect(page.getByText('15 défis', { exact: false }).first()).toBeVisible();
    await holds(page, 'the challenges');
    await become(page, 'candidate-submitted');
    await arrive(page, '/mon-espace');
    await page.locator('main a[href*="/candidature/"]').first().click();
    await expect(page.getByText('Votre candidature est présélectionnée').first()).toBeVisible();
    await page.getByRole('link', { name: 'Classer mes défis' }).click();
    for (const rank of [1, 2, 3]) {
      await page
        .getByRole('button', { name: /^Ajouter à mes vœux : / })
        .first()
        .click();
      await expect(page.getByText(`Vœu n° ${rank}`).first()).toBeVisible();
    }
    await holds(page, 'the wishes');
    await page.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
    await expect(page.getByText(/3\svœux\s(sont\s)?enregistrés/).first()).toBeAttached();
  });

  await test.step('the programme team makes the teams and releases them', async () => {
    await move(page, '2022-07-04');
    await become(page, 'programme');
    await arrive(page, '/comite/equipes');
    await page.getByRole('button', { name: /Constituer les équipes/ }).click();
    await expect(page.getByRole('heading', { name: /Équipes calculées le/ })).toBeVisible();
    await holds(page, 'a run of the assembly');
    await page.getByRole('button', { name: 'Publier ces équipes' }).click();
    await page.getByRole('button', { name: /Publier ces équipes et envoyer/ }).click();
    await expect(page.getByRole('heading', { name: 'Les équipes sont publiées' })).toBeVisible();
    await arrive(page, '/equipes');
    await holds(page, 'the teams');
  });

  await test.step('the candidate sees the result', async () => {
    await become(page, 'candidate-submitted');
    await arrive(page, '/mon-espace');
    await page.locator('main a[href*="/candidature/"]').first().click();
    await expect(page.getByRole('heading', { level: 1, name: /retenue/ })).toBeVisible();
    await holds(page, 'the result');
  });
});
