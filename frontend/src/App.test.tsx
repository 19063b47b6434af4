import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderAt, visitor } from './test/renderAt';

beforeEach(() => void fakeApi({ 'GET /me': visitor }));

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the frame', () => {
  it('surrounds the page with one header, one main, one footer and its mandatory links', async () => {
    await renderAt('/contact');
    await title('Contact');
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const footer = within(screen.getByRole('contentinfo'));
    for (const name of [
      'Plan du site',
      'Accessibilité : non conforme',
      'Mentions légales',
      'Données personnelles',
      'Conditions d’utilisation',
      'Code source',
      'info.gouv.fr',
      'service-public.gouv.fr',
      'legifrance.gouv.fr',
      'data.gouv.fr',
      'licence Ouverte 2.0',
    ]) {
      expect(footer.getByRole('link', { name })).toBeTruthy();
    }
    expect(footer.getByRole('button', { name: 'Paramètres d’affichage' })).toBeTruthy();
  });

  it('leads the skip links to what they name', async () => {
    await renderAt('/contact');
    await title('Contact');
    for (const name of ['Contenu', 'Menu', 'Pied de page']) {
      const link = screen.getByRole('link', { name });
      expect(document.querySelector(link.getAttribute('href')!)).not.toBeNull();
    }
  });

  it('names the page in the tab', async () => {
    await renderAt('/contact');
    await title('Contact');
    expect(document.title).toBe('Contact – Entrepreneurs d’intérêt général');
  });

  it('speaks English at English addresses, and leads to the same page in French', async () => {
    await renderAt('/contact', { lang: 'en' });
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Writing to the team' }),
    ).toBeTruthy();
    const switches = screen.getAllByRole('link', { name: 'Français', hidden: true });
    expect(switches[0]?.getAttribute('href')).toBe('/contact');
    expect(switches[0]?.getAttribute('lang')).toBe('fr');
    expect(
      screen.getAllByRole('link', { name: 'Help', hidden: true })[0]?.getAttribute('href'),
    ).toBe('/en/aide');
  });
});

describe('going to another page', () => {
  it('moves the focus to its title, and not before anything was visited', async () => {
    await renderAt('/contact');
    expect(await title('Contact')).not.toBe(document.activeElement);
    await userEvent.click(screen.getAllByRole('link', { name: 'Aide', hidden: true })[0]!);
    const arrived = await title('Aide');
    await waitFor(() => expect(document.activeElement).toBe(arrived));
    expect(document.title).toMatch(/^Aide – /);
  });

  it('goes to the section that the address names', async () => {
    await renderAt('/');
    await title('Entrepreneurs d’intérêt général');
    await userEvent.click(
      screen.getByRole('link', { name: 'Vous représentez une administration' }),
    );
    const section = await screen.findByRole('heading', { level: 2, name: 'Proposer un défi' });
    await waitFor(() => expect(document.activeElement).toBe(section));
  });
});

describe('an unknown address', () => {
  it('shows the 404 page and the ways out', async () => {
    await renderAt('/nulle/part');
    await title('Page non trouvée');
    expect(screen.getByText('Erreur 404')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' })).toBeTruthy();
  });
});

describe('the block mark', () => {
  it('says what the installation says', async () => {
    await renderAt('/contact', { installation: { brand: ['Ville', 'd’Essai'] } });
    await title('Contact');
    expect(screen.getByRole('banner').querySelector('.fr-logo')?.textContent).toBe('Villed’Essai');
  });
});
