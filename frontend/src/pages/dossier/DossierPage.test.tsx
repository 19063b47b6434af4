import { fireEvent, screen, waitFor } from '@testing-library/react';
import { dossier, ids, promotion, sixthCall } from '../../test/candidate';
import { fakeApi, renderAt, signedIn, type Answers } from '../../test/renderAt';

const candidate = {
  ...signedIn,
  email: dossier.email,
  capabilities: ['getDossier', 'patchDossier'],
};
const at = `/candidature/${ids.dossier}`;

function api(found: object = dossier, more: Answers = {}) {
  return fakeApi({
    'GET /me': candidate,
    [`GET /dossiers/${ids.dossier}`]: found,
    [`PATCH /dossiers/${ids.dossier}`]: found,
    [`GET /calls/${ids.call}`]: sixthCall,
    [`GET /promotions/${ids.promotion}`]: promotion,
    ...more,
  });
}

async function patches(received: Request[]): Promise<unknown[]> {
  const sent = received.filter(({ method }) => method === 'PATCH');
  return Promise.all(sent.map((request) => request.clone().json() as Promise<unknown>));
}

describe('a dossier', () => {
  it('is introduced before its form', async () => {
    api();
    await renderAt(at);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Préparer ma candidature' }),
    ).toBeTruthy();
    expect(screen.getByText('EIG6-7K3Q-M')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Commencer ma candidature' })).toBeTruthy();
  });

  it('saves what can be saved, and says what is not', async () => {
    const received = api();
    await renderAt(`${at}?etape=identite`);
    const phone = await screen.findByLabelText(/Numéro de téléphone/);
    fireEvent.change(phone, { target: { value: '06 1' } });
    fireEvent.blur(phone);
    expect(screen.getByText(/n’est pas lisible : il n’est pas enregistré/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Prénom et nom/), { target: { value: 'Camille' } });
    await waitFor(async () => expect(await patches(received)).toEqual([{ name: 'Camille' }]), {
      timeout: 3000,
    });
    expect((phone as HTMLInputElement).value).toBe('06 1');
  });

  it('keeps an answer that is too long on the screen, counted', async () => {
    const received = api();
    await renderAt(`${at}?etape=questions`);
    const answer = await screen.findByLabelText('Pourquoi ?');
    fireEvent.change(answer, { target: { value: 'x'.repeat(22) } });
    expect(screen.getByText('22 caractères sur 20')).toBeTruthy();
    expect(screen.getByText(/dépasse de 2 caractères/)).toBeTruthy();
    expect(screen.queryByLabelText(/Un lien/)).toBeNull();
    expect(await patches(received)).toEqual([]);
  });

  it('lists what is missing, each with the way to its field, and does not submit', async () => {
    const received = api();
    await renderAt(`${at}?etape=recapitulatif`);
    fireEvent.click(await screen.findByRole('button', { name: 'Déposer ma candidature' }));
    const link = screen.getByRole('link', { name: 'Indiquez un numéro de téléphone.' });
    expect(link.getAttribute('href')).toBe(`${at}?etape=identite&corriger=1#field-phone`);
    expect(received.some(({ url }) => url.endsWith('/submit'))).toBe(false);
  });

  it('is submitted at the version that was saved', async () => {
    const complete = { ...dossier, missing: [] };
    const submitted = {
      ...complete,
      status: 'submitted',
      unsent_changes: false,
      snapshots: [
        { id: 's', sequence: 1, submitted_at: '2022-03-30T10:05:00+02:00', content_hash: 'ab12' },
      ],
    };
    const received = api(complete, { [`POST /dossiers/${ids.dossier}/submit`]: submitted });
    await renderAt(`${at}?etape=recapitulatif`);
    fireEvent.click(await screen.findByRole('button', { name: 'Déposer ma candidature' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Votre candidature est déposée' }),
    ).toBeTruthy();
    expect(screen.getByText(/Dépôt n° 1 enregistré le mercredi 30 mars 2022/)).toBeTruthy();
    const post = received.find(({ url }) => url.endsWith('/submit'));
    expect(post?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('shows its state and no act to somebody else', async () => {
    api({ ...dossier, email: 'autre@exemple.example' });
    await renderAt(`${at}?etape=identite`);
    expect(
      await screen.findByRole('heading', { level: 1, name: /pas encore déposée/ }),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Modifier ma candidature' })).toBeNull();
  });
});
