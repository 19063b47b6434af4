import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { challengeForm, draft, submitted } from '../../test/host';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';
import type { Challenge } from './form';

const at = '/mes-defis/ch1';
const host = {
  ...signedIn,
  capabilities: [
    ...['patchChallenge', 'submitChallenge', 'withdrawChallenge', 'getChallengeReceipt'],
    'listRevisionRequests',
  ],
};
const versioned = (challenge: Challenge) =>
  new Response(JSON.stringify(challenge), { headers: { ETag: `"v${challenge.version}"` } });

function api(found: Challenge, more: Answers = {}) {
  return fakeApi({
    'GET /me': host,
    'GET /challenge-form': challengeForm,
    'GET /challenges/ch1': versioned(found),
    ...more,
  });
}

function sent(received: Request[], method: string) {
  return received.filter((request) => request.method === method);
}

async function submitNow() {
  fireEvent.click(await screen.findByRole('button', { name: 'Déposer le défi' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Déposer le défi maintenant' }));
}

describe('the draft of a challenge', () => {
  it('is saved as it is typed, on the version that was read', async () => {
    const received = api(draft, {
      'PATCH /challenges/ch1': versioned({ ...draft, summary: 'Autre.', version: 2 }),
    });
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText(/^Présentation éclair/), {
      target: { value: 'Autre.' },
    });
    await waitFor(() => expect(sent(received, 'PATCH')).toHaveLength(1), { timeout: 3000 });
    const [patch] = sent(received, 'PATCH');
    expect(await patch?.clone().json()).toEqual({ summary: 'Autre.' });
    expect(patch?.headers.get('If-Match')).toBe('"v1"');
  });

  it('keeps on the screen what cannot be saved, says why, and is not submitted meanwhile', async () => {
    const received = api(draft);
    await renderAt(at);
    const sites = await screen.findByLabelText(/Lieux de travail/);
    fireEvent.change(sites, { target: { value: 'a\nb\nc\nd\ne\nf\ng' } });
    fireEvent.change(await screen.findByLabelText(/^Envie/), {
      target: { value: 'x'.repeat(1001) },
    });
    fireEvent.change(screen.getByLabelText('Nom du défi'), { target: { value: ' ' } });
    expect(screen.getByRole('heading', { name: 'Il manque 3 éléments' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Envie\s: Trop long d’un caractère/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Déposer le défi' })).toBeNull();
    expect((sites as HTMLTextAreaElement).value).toContain('g');
    fireEvent.change(sites, { target: { value: 'Lyon\n' } });
    expect(screen.getByRole('heading', { name: 'Il manque 2 éléments' })).toBeTruthy();
    expect(sent(received, 'POST')).toHaveLength(0);
  });

  it('leads from what is missing to its field', async () => {
    api({
      ...draft,
      posts: [{ id: 'po1', accepted_tracks: [], required: true }, ...draft.posts.slice(1)],
      missing: [
        { pointer: '/posts/0/accepted_tracks', code: 'required', detail: 'Choisissez un métier.' },
      ],
    });
    await renderAt(at);
    fireEvent.click(await screen.findByRole('link', { name: 'Choisissez un métier.' }));
    expect((document.activeElement as HTMLInputElement).type).toBe('checkbox');
  });

  it('adds and removes posts', async () => {
    api(draft);
    await renderAt(at);
    const add = await screen.findByRole('button', { name: 'Ajouter un poste' });
    fireEvent.click(add);
    const added = screen.getByRole('group', { name: 'Poste 3' });
    expect(added.contains(document.activeElement)).toBe(true);
    expect((add as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Retirer le poste 3' }));
    expect(screen.getByText('Le poste est retiré.')).toBeTruthy();
    expect(document.activeElement).toBe(add);
  });
});

describe('the parts of the form', () => {
  it('say how far they are, and lead to what lacks', async () => {
    api({
      ...draft,
      progress: [
        { section: 'administration', asked: 1, given: 1 },
        {
          section: 'contacts',
          asked: 12,
          given: 11,
          missing: [{ pointer: '/contacts/hr/email', code: 'required', detail: 'Adresse.' }],
        },
      ],
    });
    await renderAt(at);
    const meter = await screen.findByRole('region', { name: /^Où en est/ });
    expect(meter.textContent).toContain('12 éléments remplis sur 13');
    expect(meter.textContent).toContain('Administration complète');
    fireEvent.click(within(meter).getByRole('link', { name: 'Contacts' }));
    expect(document.activeElement?.id).toBe('field-contacts-hr-email');
  });

  it('pay recruits in one way, and repeat what the rules say', async () => {
    const checks = [{ id: 'route', ok: false, text: 'Choisissez une voie.' }] as const;
    const received = api(
      { ...draft, financing: { cofinanced: true }, financing_checks: [...checks] },
      { 'PATCH /challenges/ch1': versioned({ ...draft, version: 2 }) },
    );
    await renderAt(at);
    expect((await screen.findByText(/Choisissez une voie/)).textContent).toBe(
      'À compléter Choisissez une voie.',
    );
    fireEvent.click(screen.getByRole('radio', { name: /titre 2/ }));
    fireEvent.change(screen.getByLabelText(/Numéro du programme/), { target: { value: '159' } });
    fireEvent.click(screen.getByRole('radio', { name: /propres crédits/ }));
    expect(screen.queryByLabelText(/Numéro du programme/)).toBeNull();
    await waitFor(() => expect(sent(received, 'PATCH')).toHaveLength(1), { timeout: 3000 });
    expect(await sent(received, 'PATCH')[0]?.clone().json()).toEqual({
      financing: { cofinanced: false, route: 'own_funds', programme: null },
    });
  });

  it('hold contacts, the project team and a whole link', async () => {
    const received = api(draft, {
      'PATCH /challenges/ch1': versioned({ ...draft, version: 2 }),
    });
    await renderAt(at);
    const sponsor = await screen.findByRole('group', { name: 'Sponsor' });
    fireEvent.change(within(sponsor).getByLabelText('Fonction'), { target: { value: 'Cheffe' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter une personne' }));
    fireEvent.change(screen.getByLabelText(/^Part de son temps/), { target: { value: '140 %' } });
    const video = screen.getByLabelText(/^Lien vers une vidéo/);
    fireEvent.change(video, { target: { value: 'exemple.fr' } });
    expect(screen.getAllByText(/n’est pas une adresse complète/)).toHaveLength(2);
    await waitFor(() => expect(sent(received, 'PATCH')).toHaveLength(1), { timeout: 3000 });
    expect(await sent(received, 'PATCH')[0]?.clone().json()).toEqual({
      contacts: { sponsor: { position: 'Cheffe' } },
      project_team: [{ share: 100 }],
    });
    expect((video as HTMLInputElement).value).toBe('exemple.fr');
  });
});

describe('submitting a challenge', () => {
  it('saves what was typed first, then names that version; nothing can be written afterwards', async () => {
    const sentNow = { ...submitted, name: 'Vigie 2', version: 3 };
    let now = draft;
    const received = api(draft, {
      'GET /challenges/ch1': () => versioned(now),
      'PATCH /challenges/ch1': versioned({ ...draft, name: 'Vigie 2', version: 2 }),
      'POST /challenges/ch1/submit': () => versioned((now = sentNow)),
    });
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText('Nom du défi'), { target: { value: 'Vigie 2' } });
    await submitNow();
    const done = await screen.findByRole('heading', { name: 'Le défi est déposé.' });
    expect(document.activeElement).toBe(done);
    expect(sent(received, 'POST')[0]?.headers.get('If-Match')).toBe('"v2"');
    expect(screen.queryByLabelText('Nom du défi')).toBeNull();
    expect(await screen.findByText('Texte de mission')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Reçu signé/ }).getAttribute('href')).toBe(
      '/mes-defis/ch1/recu/1',
    );
  });

  it('says why it was refused', async () => {
    const detail = 'L’appel est clos.';
    api(draft, {
      'POST /challenges/ch1/submit': refusal({ ...localProblem(409, 'call_closed', ''), detail }),
    });
    await renderAt(at);
    await submitNow();
    expect(await screen.findByText(detail)).toBeTruthy();
    expect(screen.getByLabelText('Nom du défi')).toBeTruthy();
  });

  it('is for the lead', async () => {
    api(draft, {
      'GET /me': {
        ...host,
        capabilities: ['patchChallenge', 'listRevisionRequests'],
      },
    });
    await renderAt(at);
    expect(await screen.findByText(/Le dépôt revient à la personne responsable/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Déposer le défi' })).toBeNull();
  });
});

describe('a challenge that was submitted, before the end', () => {
  const open = { ...submitted, editable: true, closes_at: '2022-03-19T00:00:00+01:00' };

  it('says that what changed since is not submitted', async () => {
    api({ ...open, unsent_changes: true });
    await renderAt(at);
    expect(await screen.findByText(/enregistrées, mais pas déposées/)).toBeTruthy();
    expect(screen.getByText(/vendredi 18 mars 2022 inclus/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Déposer le défi à nouveau' })).toBeTruthy();
  });

  it('is withdrawn; for good after the end, once that was said', async () => {
    const received = api(
      { ...submitted, closes_at: '2099-03-19T00:00:00+01:00' },
      {
        'POST /challenges/ch1/withdraw': refusal({
          ...localProblem(409, 'final_withdrawal', ''),
          detail: 'L’appel est clos.',
        }),
      },
    );
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: 'Retirer le défi…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Retirer le défi maintenant' }));
    const final = await screen.findByRole('button', { name: 'Retirer définitivement le défi' });
    fireEvent.click(final);
    await waitFor(() => expect(sent(received, 'POST')).toHaveLength(2));
    const bodies = await Promise.all(sent(received, 'POST').map((post) => post.clone().json()));
    expect(bodies).toEqual([{ final: false }, { final: true }]);
  });
});

it('shows the reason why a challenge is not kept', async () => {
  api({
    ...submitted,
    status: 'not_kept',
    decision: { outcome: 'not_kept', reason: 'Trop proche d’un autre.', released: true },
  });
  await renderAt(at);
  expect(await screen.findByText('Motif : Trop proche d’un autre.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
