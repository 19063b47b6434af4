import { fireEvent, screen } from '@testing-library/react';
import { LocalCopy } from '../../lib/autosave/localCopy';
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

  it('does not sign out before saying what would be lost', async () => {
    const copy = new LocalCopy({ user: 'u', object: 'dossier/d', version: '1' });
    copy.write({ patch: { name: 'Camille' }, base: {} });
    await visit([]);
    fireEvent.click(screen.getByRole('button', { name: 'Me déconnecter' }));
    expect(await screen.findByText(/ne sont pas encore enregistrées/)).toBeTruthy();
    expect(localStorage.length).toBe(1);
    expect(
      screen.getByRole('button', { name: 'Me déconnecter et effacer ces saisies' }),
    ).toBeTruthy();
  });
});
