import { fireEvent, screen, waitFor } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { challengeForm, draft, submitted } from '../../test/host';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';
import type { Challenge } from './form';

const at = '/mes-defis/ch1';
const host = { ...signedIn, capabilities: ['patchChallenge', 'submitChallenge'] };
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
  fireEvent.click(screen.getByRole('button', { name: 'Déposer le défi maintenant' }));
}

describe('the draft of a challenge', () => {
  it('is saved as it is typed, on the version that was read', async () => {
    const received = api(draft, {
      'PATCH /challenges/ch1': versioned({ ...draft, summary: 'Autre.', version: 2 }),
    });
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText('Présentation en une phrase'), {
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

describe('submitting a challenge', () => {
  it('saves what was typed first, then names that version; nothing can be written afterwards', async () => {
    const received = api(draft, {
      'PATCH /challenges/ch1': versioned({ ...draft, name: 'Vigie 2', version: 2 }),
      'POST /challenges/ch1/submit': versioned({ ...submitted, name: 'Vigie 2', version: 3 }),
    });
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText('Nom du défi'), { target: { value: 'Vigie 2' } });
    await submitNow();
    const done = await screen.findByRole('heading', { name: 'Le défi est déposé.' });
    expect(document.activeElement).toBe(done);
    expect(sent(received, 'POST')[0]?.headers.get('If-Match')).toBe('"v2"');
    expect(screen.queryByLabelText('Nom du défi')).toBeNull();
    expect(await screen.findByText('Texte de mission')).toBeTruthy();
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
    api(draft, { 'GET /me': { ...host, capabilities: ['patchChallenge'] } });
    await renderAt(at);
    expect(await screen.findByText(/Le dépôt revient à la personne responsable/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Déposer le défi' })).toBeNull();
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
