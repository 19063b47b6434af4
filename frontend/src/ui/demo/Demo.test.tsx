import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Demo } from '../../api/types';
import { hasUnsent, LocalCopy } from '../../lib/autosave/localCopy';
import { fakeApi, renderAt, signedIn, visitor } from '../../test/renderAt';

const text = (fr: string) => ({ fr, en: fr });
const demo: Demo = {
  now: '2022-03-30T10:00:00+02:00',
  notice: text('Démonstration : tout est fictif.'),
  milestones: [
    {
      id: 'opening',
      label: text('Ouverture'),
      at: '2022-03-07T00:00:00+01:00',
      reached: true,
      current: false,
      discards: text('Trois candidatures seront perdues.'),
    },
    {
      id: 'now',
      label: text('Appel ouvert'),
      at: '2022-03-30T10:00:00+02:00',
      reached: true,
      current: true,
    },
    {
      id: 'wishes',
      label: text('Vœux'),
      at: '2022-05-09T00:00:00+02:00',
      reached: false,
      current: false,
    },
  ],
  personas: [
    { id: 'candidate', label: text('Candidate'), name: 'Camille Exemple', role: 'candidate' },
  ],
  skipped: [text('Dépôt de Camille')],
};

async function open() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Changer de date ou de personne' }),
  );
  return within(screen.getByRole('region', { name: 'Démonstration' }));
}

describe('the demonstration bar', () => {
  it('is absent, and not even asked for, in a service', async () => {
    const received = fakeApi({ 'GET /me': visitor });
    await renderAt('/contact', { installation: { demo: false } });
    await screen.findByRole('heading', { level: 1 });
    expect(received.some(({ url }) => url.endsWith('/demo'))).toBe(false);
  });

  it('is absent where the server has none', async () => {
    const received = fakeApi({ 'GET /me': visitor });
    await renderAt('/contact', { installation: { demo: undefined } });
    await waitFor(() => expect(received.some(({ url }) => url.endsWith('/demo'))).toBe(true));
    expect(screen.queryByRole('region', { name: 'Démonstration' })).toBeNull();
  });

  it('says that this is one, its date, and what was left out of the story', async () => {
    fakeApi({ 'GET /me': visitor, 'GET /demo': demo });
    await renderAt('/contact', { installation: { demo: true } });
    const bar = await open();
    expect(bar.getByText('Démonstration : tout est fictif.')).toBeTruthy();
    expect(bar.getByText(/Nous sommes le mercredi 30 mars 2022 à 10 h/)).toBeTruthy();
    expect(bar.getByText('Dépôt de Camille')).toBeTruthy();
    const mails = bar.getByRole('link', { name: 'Courriels de la démonstration' });
    expect(mails.getAttribute('href')).toBe('/demonstration/courriels');
  });

  it('goes forward in one act, and announces the new date', async () => {
    const moved = { ...demo, now: '2022-05-09T00:00:00+02:00' };
    const received = fakeApi({ 'GET /me': visitor, 'GET /demo': demo, 'POST /demo/move': moved });
    await renderAt('/contact', { installation: { demo: true } });
    const bar = await open();
    await userEvent.selectOptions(bar.getByLabelText('Étape du calendrier'), 'wishes');
    await userEvent.click(bar.getByRole('button', { name: 'Aller à cette étape' }));
    expect(
      await screen.findByText(/La démonstration est maintenant au lundi 9 mai 2022/),
    ).toBeTruthy();
    const request = received.find(({ method }) => method === 'POST');
    expect(await request?.json()).toEqual({ milestone: 'wishes' });
  });

  it('goes back only after saying what it discards, and forgets drafts of that future', async () => {
    const copy = new LocalCopy({ user: 'u', object: 'dossier/d', version: '1' });
    copy.write({ patch: { name: 'C' }, base: {} });
    const received = fakeApi({ 'GET /me': visitor, 'GET /demo': demo, 'POST /demo/move': demo });
    await renderAt('/contact', { installation: { demo: true } });
    const bar = await open();
    await userEvent.selectOptions(bar.getByLabelText('Étape du calendrier'), 'opening');
    await userEvent.click(bar.getByRole('button', { name: 'Aller à cette étape' }));
    expect(bar.getByText(/Trois candidatures seront perdues\./)).toBeTruthy();
    expect(received.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(bar.getByRole('button', { name: 'Effacer et revenir à cette étape' }));
    await waitFor(() => expect(hasUnsent()).toBe(false));
  });

  it('signs in as somebody in one click', async () => {
    const me = { ...signedIn, capabilities: ['listMyMails'] };
    fakeApi({ 'GET /me': visitor, 'GET /demo': demo, 'POST /demo/session': me });
    await renderAt('/contact', { installation: { demo: true } });
    const bar = await open();
    await userEvent.click(bar.getByRole('button', { name: 'Candidate – Camille Exemple' }));
    expect(await bar.findByText(/Vous utilisez le compte de Camille Exemple\./)).toBeTruthy();
    // The page read before may be closed to this person: their own space is not, and the panel is done.
    expect(await screen.findByRole('heading', { level: 1, name: /^Bonjour/ })).toBeTruthy();
    const button = bar.getByRole('button', { name: 'Changer de date ou de personne' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('says when a change failed', async () => {
    fakeApi({ 'GET /me': visitor, 'GET /demo': demo, 'POST /demo/session': 403 });
    await renderAt('/contact', { installation: { demo: true } });
    const bar = await open();
    await userEvent.click(bar.getByRole('button', { name: 'Candidate – Camille Exemple' }));
    expect((await bar.findByRole('alert')).textContent).toContain('refus 403');
  });
});
