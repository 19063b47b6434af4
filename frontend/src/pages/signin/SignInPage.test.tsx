import { fireEvent, screen } from '@testing-library/react';
import { fakeApi, renderAt, visitor } from '../../test/renderAt';

async function askCode(demo: boolean) {
  fakeApi({
    'GET /me': visitor,
    'POST /session/challenges': { id: 's1', expires_at: '2100-01-01T00:00:00Z' },
  });
  await renderAt('/connexion', { installation: { demo } });
  fireEvent.change(await screen.findByLabelText(/Adresse électronique/), {
    target: { value: 'camille+1@candidat.example' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Recevoir un code de connexion' }));
  await screen.findByRole('heading', { name: 'Saisissez le code reçu' });
}

const mails = () => screen.queryByRole('link', { name: /^Courriels de la démonstration/ });

describe('the code of a mail', () => {
  it('is read on the page of the mails in a demonstration, in a window of its own', async () => {
    await askCode(true);
    expect(mails()?.getAttribute('href')).toBe(
      '/demonstration/courriels?q=camille%2B1%40candidat.example',
    );
    // The step of the code would be lost with this page.
    expect(mails()?.getAttribute('target')).toBe('_blank');
  });

  it('comes by mail in a service', async () => {
    await askCode(false);
    expect(mails()).toBeNull();
  });
});
