import { fireEvent, screen, waitFor } from '@testing-library/react';
import { challengesCall, draft } from '../../test/host';
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
  capabilities: [
    ...['getHosting', 'createChallenge', 'patchChallenge', 'submitChallenge'],
    ...['createChallengeMessage', 'listChallengeCandidates', 'listRevisionRequests'],
  ],
  grants: [grant('ad1', 'Office des eaux')],
};

function api(more: Answers = {}) {
  return fakeApi({
    'GET /me': host,
    'GET /hosting': { challenges: [], now: host.now },
    'GET /calls': { items: [challengesCall], total: 1 },
    ...more,
  });
}

describe('a host’s challenges', () => {
  it('say what is expected for each, by when, and where it is done', async () => {
    const hosted = (id: string, name: string, more: object) => ({
      challenge: { id, name, administration: 'Office des eaux' },
      call_id: 'ca1',
      ...more,
    });
    const due = '2022-03-31T10:00:00+02:00';
    const challenges = [
      hosted('ch1', 'Vigie', {
        status: 'submitted',
        tasks: [{ kind: 'hearing', state: 'coming', due }],
      }),
      hosted('ch2', 'Autre', {
        status: 'published',
        tasks: [
          { kind: 'messages', state: 'to_do', count: 2 },
          { kind: 'candidates', state: 'done', count: 3 },
        ],
      }),
    ];
    api({ 'GET /hosting': { challenges, now: host.now } });
    await renderAt(at);
    const link = (name: RegExp | string) => screen.getByRole('link', { name }).getAttribute('href');
    await screen.findByRole('link', { name: 'Vigie' });
    expect(link('Vigie')).toBe('/mes-defis/ch1');
    expect(link('Présenter le défi au jury')).toBe('/auditions/ch1');
    expect(screen.getByText(/jeudi.31.mars 2022 à 10.h/)).toBeTruthy();
    expect(link('Lire 2 messages de l’équipe du programme')).toBe('/mes-defis/ch2/echanges');
    expect(link('Prendre connaissance de 3 candidatures')).toBe('/mes-defis/ch2/candidatures');
    // What is said when nothing is expected is not said beside something to do.
    expect(screen.queryByText('Rien, le jury examine le défi.')).toBeNull();
    expect(screen.queryByText(/^Rien, le défi est publié/)).toBeNull();
    // Nobody is to be seen of a challenge that is not published.
    expect(screen.getAllByRole('link', { name: /^Voir les candidatures/ })).toHaveLength(1);
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
