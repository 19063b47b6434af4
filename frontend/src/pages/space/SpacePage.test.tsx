import { screen } from '@testing-library/react';
import { sixthCall } from '../../test/candidate';
import { fakeApi, renderAt, signedIn } from '../../test/renderAt';

const reader = {
  role: 'reader',
  scope: { kind: 'call', label: 'Appel à candidatures' },
  from: '2022-03-01T00:00:00+01:00',
};

async function visit(grants: object[]) {
  const capabilities = ['listMyMails', 'createDossier'];
  fakeApi({
    'GET /me': { ...signedIn, capabilities, grants },
    'GET /dossiers': { items: [] },
    'GET /calls': { items: [sixthCall] },
  });
  await renderAt('/mon-espace');
  await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille Exemple' });
}

describe('one’s own space', () => {
  it('leads who has nothing yet to the call', async () => {
    await visit([]);
    expect(await screen.findByRole('link', { name: 'Lire l’appel à candidatures' })).toBeTruthy();
  });

  it('does not invite to apply those who are here for something else', async () => {
    await visit([reader]);
    expect(await screen.findByRole('rowheader', { name: 'Lectrice ou lecteur' })).toBeTruthy();
    await vi.waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Mes candidatures' })).toBeNull(),
    );
  });
});
