import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, renderAt, visitor, type Answers } from '../../test/renderAt';

const at = '/demonstration/courriels';
const mail = (id: string) => ({
  id,
  template: 'sign_in',
  subject: `Connexion ${id}`,
  to: 'camille@candidat.example',
  text: 'Bonjour,',
  code: '012345',
  link: '/connexion#jeton=abc',
  state: 'shown',
  created_at: '2022-03-30T10:00:00+02:00',
});

function api(more: Answers = {}) {
  return fakeApi({
    'GET /me': visitor,
    'GET /demo/mails': { items: [mail('1')], total: 1 },
    ...more,
  });
}

describe('the mails of the demonstration', () => {
  it('show their code and lead where they would', async () => {
    api();
    await renderAt(at);
    expect(await screen.findByText('012345')).toBeTruthy();
    const link = screen.getByRole('link', { name: /^Suivre le lien du courriel/ });
    expect(link.getAttribute('href')).toBe('/connexion#jeton=abc');
  });

  it('are found by address, kept in the page’s own', async () => {
    const received = api();
    await renderAt(at);
    fireEvent.change(await screen.findByLabelText(/^Adresse/), { target: { value: ' camille@ ' } });
    fireEvent.submit(screen.getByRole('search'));
    await waitFor(() => expect(received.some(({ url }) => url.includes('q=camille'))).toBe(true));
    expect(screen.getByLabelText<HTMLInputElement>(/^Adresse/).value).toBe('camille@');
  });

  it('say when none matches', async () => {
    api({ 'GET /demo/mails': { items: [], total: 0 } });
    await renderAt(`${at}?q=personne`);
    expect(await screen.findByText('Aucun courriel ne correspond à cette recherche.')).toBeTruthy();
  });

  it('go on with those before', async () => {
    let page = 0;
    api({
      'GET /demo/mails': () =>
        page++ === 0 ? { items: [mail('1')], total: 2, next: 'suite' } : { items: [mail('2')] },
    });
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: 'Afficher les courriels suivants' }));
    expect(await screen.findByRole('heading', { name: 'Connexion 2' })).toBeTruthy();
    expect(screen.getByText('2 courriels')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /courriels suivants/ })).toBeNull();
  });

  it('are nowhere but in a demonstration', async () => {
    api({ 'GET /demo/mails': 404 });
    await renderAt(at);
    expect(await screen.findByRole('heading', { level: 1, name: 'Page non trouvée' })).toBeTruthy();
  });
});
