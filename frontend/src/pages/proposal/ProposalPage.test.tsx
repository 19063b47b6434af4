import { fireEvent, screen, waitFor } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { submitted } from '../../test/host';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';
import type { Challenge } from '../hosting/queries';

const at = '/programme/defis/ch1';
const programme = { ...signedIn, capabilities: ['decideChallenge', 'listPeople'] };
const kept = (released: boolean): Challenge => ({
  ...submitted,
  status: 'kept',
  decision: { outcome: 'kept', released },
});

function api(found: Challenge | (() => Challenge), more: Answers = {}) {
  return fakeApi({
    'GET /me': programme,
    'GET /challenges/ch1': found,
    'GET /challenges': { items: [] },
    ...more,
  });
}

function sent(received: Request[], method: string) {
  return received.filter((request) => request.method === method);
}

describe('the jury’s decision', () => {
  it('needs an outcome, and a reason when the challenge is not kept', async () => {
    const received = api(submitted);
    await renderAt(at);
    const save = await screen.findByRole('button', { name: 'Enregistrer la décision' });
    fireEvent.click(save);
    expect(screen.getByRole('link', { name: 'Choisissez une décision.' })).toBeTruthy();
    await waitFor(() => expect(document.title).toMatch(/^Erreur\s: /));
    fireEvent.click(screen.getByLabelText('Non retenu'));
    fireEvent.click(save);
    expect(screen.getByRole('link', { name: /^Indiquez le motif/ })).toBeTruthy();
    expect(sent(received, 'PUT')).toHaveLength(0);
  });

  it('is saved, then shown as still secret', async () => {
    let found: Challenge = submitted;
    const received = api(() => found, {
      'PUT /challenges/ch1/decision': () => (found = kept(false)),
    });
    await renderAt(at);
    fireEvent.click(await screen.findByLabelText('Retenu'));
    fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    expect(await screen.findByText('La décision est enregistrée.')).toBeTruthy();
    expect(await screen.findByText('Retenu (non publiée)')).toBeTruthy();
    expect(await sent(received, 'PUT')[0]?.clone().json()).toEqual({ outcome: 'kept' });
    expect(screen.queryByRole('button', { name: 'Publier le défi' })).toBeNull();
  });

  it('is said to be public at once where the others already are', async () => {
    api(submitted, { 'GET /challenges': { items: [{ ...kept(true), id: 'ch2' }] } });
    await renderAt(at);
    expect(await screen.findByText(/celle-ci le sera aussitôt enregistrée/)).toBeTruthy();
  });

  it('no longer changes once it is public', async () => {
    api(kept(true));
    await renderAt(at);
    expect(await screen.findByRole('button', { name: 'Publier le défi' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enregistrer la décision' })).toBeNull();
  });

  it('waits for the challenge to be submitted', async () => {
    api({ ...submitted, status: 'draft' });
    await renderAt(at);
    expect(await screen.findByText(/n’a pas encore déposé ce défi/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enregistrer la décision' })).toBeNull();
  });
});

describe('publishing a kept challenge', () => {
  const version = { headers: { ETag: '"v2"' } };

  async function publish() {
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: 'Publier le défi' }));
    fireEvent.click(screen.getByRole('button', { name: 'Publier et figer les postes' }));
  }

  it('names the version that was read', async () => {
    const published = { ...kept(true), status: 'published' };
    const received = api(kept(true), {
      'GET /challenges/ch1': new Response(JSON.stringify(kept(true)), version),
      'POST /challenges/ch1/publish': published,
    });
    await publish();
    expect(await screen.findByRole('heading', { name: 'Le défi est publié.' })).toBeTruthy();
    expect(sent(received, 'POST')[0]?.headers.get('If-Match')).toBe('"v2"');
    expect(screen.getByRole('link', { name: 'Voir la page publique du défi' })).toBeTruthy();
  });

  it('says why it was refused', async () => {
    const detail = 'Publiez d’abord les décisions sur les défis.';
    api(kept(true), {
      'POST /challenges/ch1/publish': refusal({ ...localProblem(409, 'not_released', ''), detail }),
    });
    await publish();
    expect(await screen.findByText(detail)).toBeTruthy();
  });
});

it('lists every proposed challenge with its decision', async () => {
  api(submitted, { 'GET /challenges': { items: [submitted, { ...kept(false), id: 'ch2' }] } });
  await renderAt('/programme/defis');
  expect(await screen.findByText('2 défis')).toBeTruthy();
  expect(screen.getByText('À décider')).toBeTruthy();
  expect(screen.getByText('Retenu (non publiée)')).toBeTruthy();
});
