import { screen } from '@testing-library/react';
import { fakeApi, renderAt, signedIn } from '../../test/renderAt';

const both = (fr: string, en: string) => ({ fr, en });

const waiting = {
  name: 'waiting',
  to: both('La candidate ou le candidat', 'The candidate'),
  moment: both('Quand la présélection est publiée.', 'When the shortlist is released.'),
  subject: both('Votre candidature est en attente', 'Your application is waiting'),
  text: both('Bonjour, voici.', 'Hello, here.'),
};

const team = { ...signedIn, capabilities: ['listMailTemplates', 'listPeople'] };

describe('the mails of the portal', () => {
  it('say to whom and when they leave, and open in both languages', async () => {
    fakeApi({ 'GET /me': team, 'GET /mail-templates': { items: [waiting] } });
    await renderAt('/programme/courriels');
    expect(await screen.findByRole('heading', { name: waiting.subject.fr })).toBeTruthy();
    expect(screen.getByText(waiting.moment.fr)).toBeTruthy();
    expect(screen.getByText('Bonjour, voici.')).toBeTruthy();
    const links = screen.getAllByRole('link', { name: /^Voir la page/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/api/v1/mail-templates/waiting/preview?lang=fr',
      '/api/v1/mail-templates/waiting/preview?lang=en',
    ]);
  });

  it('are said in English', async () => {
    fakeApi({ 'GET /me': team, 'GET /mail-templates': { items: [waiting] } });
    await renderAt('/programme/courriels', { lang: 'en' });
    expect(await screen.findByRole('heading', { name: waiting.subject.en })).toBeTruthy();
    expect(screen.getByText('The candidate')).toBeTruthy();
  });

  it('are for the programme team', async () => {
    fakeApi({ 'GET /me': { ...team, capabilities: ['listMyMails'] } });
    await renderAt('/programme/courriels');
    expect(screen.queryByRole('heading', { name: waiting.subject.fr })).toBeNull();
  });
});
