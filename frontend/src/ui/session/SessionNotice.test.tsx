import { act, screen } from '@testing-library/react';
import { createQueryClient } from '../../api/queryClient';
import { announceSessionEnd } from '../../lib/session/events';
import { fakeApi, renderAt, signedIn, visitor } from '../../test/renderAt';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

async function visitAs(me: object) {
  fakeApi({ 'GET /me': me });
  await renderAt('/contact', { queryClient: createQueryClient() });
  await screen.findByRole('heading', { level: 1 });
}

describe('the end of a session', () => {
  it('is announced five minutes before', async () => {
    await visitAs({ ...signedIn, expires_at: inMinutes(4) });
    expect(await screen.findByText('Votre session va bientôt se terminer.')).toBeTruthy();
  });

  it('is not announced long before', async () => {
    await visitAs({ ...signedIn, expires_at: inMinutes(60) });
    expect(screen.queryByText(/Votre session/)).toBeNull();
  });

  it('offers to sign in again and come back here', async () => {
    await visitAs({ ...signedIn, expires_at: inMinutes(60) });
    await vi.waitFor(() => {
      act(() => announceSessionEnd());
      expect(screen.getByText('Votre session est terminée.')).toBeTruthy();
    });
    const link = screen.getByRole('link', { name: 'Me reconnecter' });
    expect(link.getAttribute('href')).toBe('/connexion?next=%2Fcontact');
  });

  it('means nothing to a visitor', async () => {
    await visitAs(visitor);
    act(() => announceSessionEnd());
    expect(screen.queryByText(/Votre session/)).toBeNull();
  });
});
