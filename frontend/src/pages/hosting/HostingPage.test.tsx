import { fireEvent, screen, waitFor } from '@testing-library/react';
import { challengesCall, draft, submitted } from '../../test/host';
import { fakeApi, renderAt, signedIn, type Answers } from '../../test/renderAt';

const at = '/mes-defis';
const grant = (id: string, label: string) => ({
  id: `g-${id}`,
  role: 'host_lead',
  scope: { kind: 'administration', id, label },
  from: '2022-01-10T09:00:00+01:00',
});
const host = {
  ...signedIn,
  capabilities: ['createChallenge', 'patchChallenge', 'submitChallenge'],
  grants: [grant('ad1', 'Office des eaux')],
};

function api(more: Answers = {}) {
  return fakeApi({
    'GET /me': host,
    'GET /challenges': { items: [], total: 0 },
    'GET /calls': { items: [challengesCall], total: 1 },
    ...more,
  });
}

describe('a host’s challenges', () => {
  it('say what is expected for each', async () => {
    api({ 'GET /challenges': { items: [draft, { ...submitted, id: 'ch2', name: 'Autre' }] } });
    await renderAt(at);
    const link = await screen.findByRole('link', { name: 'Vigie' });
    expect(link.getAttribute('href')).toBe('/mes-defis/ch1');
    expect(screen.getByText(/le déposer avant la fin de l’appel/)).toBeTruthy();
    expect(screen.getByText('Rien, le jury examine le défi.')).toBeTruthy();
  });

  it('start with a name, for the only administration', async () => {
    const received = api({ 'POST /challenges': draft, 'GET /challenges/ch1': draft });
    await renderAt(at);
    const name = await screen.findByLabelText(/Nom du défi/);
    expect(screen.getByText(/vendredi 18 mars 2022 inclus, jusqu’à minuit/)).toBeTruthy();
    expect(screen.queryByLabelText('Administration')).toBeNull();
    const start = screen.getByRole('button', { name: 'Commencer le brouillon' });
    fireEvent.click(start);
    expect(screen.getByRole('link', { name: 'Indiquez un nom.' })).toBeTruthy();
    fireEvent.change(name, { target: { value: ' Vigie ' } });
    fireEvent.click(start);
    await waitFor(() => expect(received.some(({ method }) => method === 'POST')).toBe(true));
    const body: unknown = await received
      .find(({ method }) => method === 'POST')
      ?.clone()
      .json();
    expect(body).toEqual({ call_id: 'ca1', administration_id: 'ad1', name: 'Vigie' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Vigie' })).toBeTruthy();
  });

  it('are started for one of several administrations', async () => {
    api({ 'GET /me': { ...host, grants: [...host.grants, grant('ad2', 'Musée')] } });
    await renderAt(at);
    expect(await screen.findByRole('option', { name: 'Musée' })).toBeTruthy();
  });

  it.each([
    ['closed', { items: [{ ...challengesCall, windows: [{ state: 'closed' }] }] }],
    ['not published', { items: [{ ...challengesCall, status: 'draft' }] }],
  ])('cannot be started while the call is %s', async (_, calls) => {
    api({ 'GET /calls': calls });
    await renderAt(at);
    expect(await screen.findByText('Aucun appel à défis n’est ouvert en ce moment.')).toBeTruthy();
  });

  it('need an administration', async () => {
    api({ 'GET /me': { ...host, grants: [] } });
    await renderAt(at);
    expect(await screen.findByText(/aucune n’est rattachée à votre compte/)).toBeTruthy();
  });
});
