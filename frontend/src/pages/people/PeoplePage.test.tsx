import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';

const at = '/programme/personnes';
const programme = { ...signedIn, capabilities: ['listPeople', 'decideChallenge'] };
const ada = {
  id: 'p1',
  name: 'Ada Exemple',
  email: 'ada@equipe.example',
  created_at: '2022-01-10T09:00:00+01:00',
  grants: [
    { id: 'g1', role: 'programme', scope: { kind: 'portal' }, from: '2022-01-10T09:00:00+01:00' },
  ],
};
const invitation = {
  id: 'i1',
  email: 'lou@lecture.example',
  role: 'reader',
  scope: { kind: 'call', id: 'c1', label: 'Appel 6' },
  created_at: '2022-03-01T09:00:00+01:00',
  state: 'pending',
};
const calls = {
  items: [{ id: 'c1', title: { fr: 'Appel 6', en: 'Call 6' }, promotion: { name: 'EIG 6' } }],
};

function api(more: Answers = {}) {
  return fakeApi({
    'GET /me': programme,
    'GET /people': { items: [ada], total: 1 },
    'GET /invitations': { items: [] },
    'GET /calls': calls,
    ...more,
  });
}

function sent(received: Request[], method: string) {
  return received.filter((request) => request.method === method);
}

async function bodyOf(request: Request | undefined): Promise<unknown> {
  return request && (await request.clone().json());
}

async function fillIn(email: string) {
  await renderAt(at);
  fireEvent.change(await screen.findByLabelText(/Adresse électronique/), {
    target: { value: email },
  });
  await screen.findByRole('option', { name: 'Appel 6 – EIG 6' });
  fireEvent.change(screen.getByLabelText('Appel'), { target: { value: 'c1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Donner le rôle ou inviter' }));
}

describe('people and their roles', () => {
  it('are found by name and by role, when the button is pressed', async () => {
    const received = api();
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText('Nom ou adresse'), {
      target: { value: ' ada ' },
    });
    const search = screen.getByRole('search');
    fireEvent.change(within(search).getByLabelText('Rôle'), { target: { value: 'dpo' } });
    expect(received.some(({ url }) => url.includes('q=ada'))).toBe(false);
    fireEvent.submit(search);
    await waitFor(() =>
      expect(received.some(({ url }) => url.includes('q=ada&role=dpo'))).toBe(true),
    );
    expect(await screen.findByText('1 personne')).toBeTruthy();
  });

  it('says why the last member of the programme team stays', async () => {
    const detail = 'C’est la dernière personne de l’équipe du programme.';
    api({
      'DELETE /grants/g1': refusal({ ...localProblem(409, 'last_programme_member', ''), detail }),
    });
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: /^Retirer le rôle/ }));
    expect(document.activeElement?.textContent).toContain('à Ada Exemple\u00A0?');
    fireEvent.click(screen.getByRole('button', { name: 'Retirer ce rôle' }));
    expect((await screen.findByRole('alert')).textContent).toBe(detail);
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(document.activeElement?.textContent).toBe('Retirer');
  });

  it('lose a role once confirmed, which is said', async () => {
    const received = api({ 'DELETE /grants/g1': {} });
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: /^Retirer le rôle/ }));
    expect(sent(received, 'DELETE')).toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: 'Retirer ce rôle' }));
    const said = await screen.findByText(
      'Le rôle « Équipe du programme » est retiré à Ada Exemple.',
    );
    expect(sent(received, 'DELETE')).toHaveLength(1);
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
  });
});

describe('giving a role', () => {
  it('asks for an address and a scope first', async () => {
    const received = api();
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: 'Donner le rôle ou inviter' }));
    expect(screen.getByRole('link', { name: 'Indiquez une adresse électronique.' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2 réponses sont à corriger');
    expect(sent(received, 'POST')).toHaveLength(0);
  });

  it('gives it at once to whoever has an account', async () => {
    const received = api({ 'POST /people/p1/grants': ada });
    await fillIn('Ada@equipe.example');
    expect(await screen.findByText('Le rôle est donné à Ada@equipe.example.')).toBeTruthy();
    expect(await bodyOf(sent(received, 'POST')[0])).toEqual({
      role: 'reader',
      scope: { kind: 'call', id: 'c1' },
    });
  });

  it('invites the others', async () => {
    const received = api({ 'POST /invitations': invitation });
    await fillIn('lou@lecture.example');
    expect(await screen.findByText('L’invitation est envoyée à lou@lecture.example.')).toBeTruthy();
    expect(await bodyOf(sent(received, 'POST')[0])).toEqual({
      email: 'lou@lecture.example',
      role: 'reader',
      scope: { kind: 'call', id: 'c1' },
    });
  });

  it('asks for no list where the whole portal is the scope', async () => {
    api();
    await renderAt(at);
    const form = await screen.findByRole('region', { name: 'Donner un rôle ou inviter' });
    fireEvent.change(within(form).getByLabelText('Rôle'), { target: { value: 'programme' } });
    expect(within(form).getByLabelText('Périmètre')).toBeTruthy();
    expect(within(form).queryByLabelText('Appel')).toBeNull();
  });
});

it('takes back an invitation, and says so even when none is left', async () => {
  let items = [invitation];
  api({
    'GET /invitations': () => ({ items }),
    'DELETE /invitations/i1': () => {
      items = [];
      return {};
    },
  });
  await renderAt(at);
  fireEvent.click(
    await screen.findByRole('button', { name: 'Annuler l’invitation de lou@lecture.example' }),
  );
  expect(await screen.findByText('Aucune invitation n’attend de réponse.')).toBeTruthy();
  expect(screen.getByText('L’invitation de lou@lecture.example est annulée.')).toBeTruthy();
});
