import { screen, within } from '@testing-library/react';
import { dossier, ids, promotion, sixthCall } from '../../test/candidate';
import { fakeApi, renderAt, signedIn, type Answers } from '../../test/renderAt';

const mail = '018f0000-0000-7000-8000-0000000000b1';
const timeline = {
  items: [
    { kind: 'started', at: '2022-03-10T10:00:00+01:00', text: 'Vous avez commencé.' },
    {
      kind: 'not_submitted',
      at: '2022-04-04T00:00:00+02:00',
      text: 'L’appel s’est clos sans dépôt.',
      mail_id: mail,
    },
  ],
  next_step: {
    text: 'Déposez avant la clôture.',
    by: '2022-04-11T00:00:00+02:00',
  },
};

function api(more: Answers = {}) {
  return fakeApi({
    'GET /me': { ...signedIn, email: dossier.email, capabilities: ['getDossier', 'patchDossier'] },
    [`GET /dossiers/${ids.dossier}`]: { ...dossier, status: 'not_submitted', editable: false },
    [`GET /dossiers/${ids.dossier}/timeline`]: timeline,
    [`GET /calls/${ids.call}`]: sixthCall,
    [`GET /promotions/${ids.promotion}`]: promotion,
    ...more,
  });
}

describe('what happened to an application', () => {
  it('is told in order, each with its message, then what comes next', async () => {
    api();
    await renderAt(`/candidature/${ids.dossier}`);
    await screen.findByText('Vous avez commencé.');
    const list = within(screen.getByRole('region', { name: 'Suivi' }));
    const told = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/jeudi\s10\smars\s2022.*Vous avez commencé/);
    expect(told[1]).toMatch(/dimanche\s3\savril\s2022\sinclus.*clos sans dépôt/);
    expect(told[2]).toMatch(/Déposez avant la clôture.*dimanche\s10\savril\s2022\sinclus/);
    const link = list.getByRole('link', { name: /^Lire le message/ });
    expect(link.getAttribute('href')).toBe(`/mon-espace/messages#message-${mail}`);
  });

  it('says when it cannot be read, and leaves the rest of the page', async () => {
    api({ [`GET /dossiers/${ids.dossier}/timeline`]: 404 });
    await renderAt(`/candidature/${ids.dossier}`);
    expect(await screen.findByText(/^Le suivi n’a pas pu être chargé/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  });

  it('is nobody else’s', async () => {
    const received = api({
      [`GET /dossiers/${ids.dossier}`]: { ...dossier, email: 'autre@exemple.example' },
    });
    await renderAt(`/candidature/${ids.dossier}`);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { name: 'Suivi' })).toBeNull();
    expect(received.some(({ url }) => url.endsWith('/timeline'))).toBe(false);
  });
});
