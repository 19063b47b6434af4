import { fireEvent, screen, waitFor } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { dossier, ids, promotion, sixthCall } from '../../test/candidate';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';

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
    await renderAt(`${at}?etape=vous`);
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

  it('finds again what was typed under an earlier version of the form', async () => {
    const down = refusal(localProblem(503, 'unavailable', 'Indisponible'));
    const tried = api(dossier, { [`PATCH /dossiers/${ids.dossier}`]: down });
    const first = await renderAt(`${at}?etape=vous`);
    const name = await screen.findByLabelText(/Prénom et nom/);
    fireEvent.change(name, { target: { value: 'Camille' } });
    await waitFor(async () => expect(await patches(tried)).not.toEqual([]), { timeout: 3000 });
    first.unmount();
    const revised = { ...sixthCall, form_version: sixthCall.form_version + 1 };
    const saved = { ...dossier, draft: { ...dossier.draft, name: 'Camille' } };
    const received = api(dossier, {
      [`GET /calls/${ids.call}`]: revised,
      [`PATCH /dossiers/${ids.dossier}`]: saved,
    });
    await renderAt(`${at}?etape=vous`);
    const again = await screen.findByLabelText<HTMLInputElement>(/Prénom et nom/);
    await waitFor(() => expect(again.value).toBe('Camille'));
    await waitFor(async () => expect(await patches(received)).toEqual([{ name: 'Camille' }]), {
      timeout: 3000,
    });
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
    const title = await screen.findByRole('heading', { name: /n’est pas déposée/ });
    expect(document.activeElement).toBe(title);
    const link = screen.getByRole('link', { name: 'Indiquez un numéro de téléphone.' });
    expect(link.getAttribute('href')).toBe(`${at}?etape=vous&corriger=1#field-phone`);
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
    expect(screen.getByText(/dépôt n° 1 enregistré le mercredi 30 mars 2022/)).toBeTruthy();
    const post = received.find(({ url }) => url.endsWith('/submit'));
    expect(post?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('stays open when the session ends, and sends what was typed once signed in again', async () => {
    let ended = true;
    const code = { id: 's1', expires_at: '2100-01-01T00:00:00Z' };
    const received = api(dossier, {
      [`PATCH /dossiers/${ids.dossier}`]: () => (ended ? 401 : dossier),
      'POST /session/challenges': code,
      'POST /session': () => {
        ended = false;
        return candidate;
      },
    });
    await renderAt(`${at}?etape=vous`);
    fireEvent.change(await screen.findByLabelText(/Prénom et nom/), {
      target: { value: 'Camille' },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Recevoir un code de connexion' }));
    fireEvent.change(await screen.findByLabelText(/Code à six chiffres/), {
      target: { value: '012345' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
    await waitFor(async () =>
      expect(await patches(received)).toEqual([{ name: 'Camille' }, { name: 'Camille' }]),
    );
    const keys = received
      .filter(({ method }) => method === 'PATCH')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
    expect(await screen.findByText(/de nouveau connecté/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Votre session est terminée' })).toBeNull();
  });

  it('is put away when somebody else signs in, and nothing of it leaves under their name', async () => {
    const received = api(dossier, {
      [`PATCH /dossiers/${ids.dossier}`]: 401,
      'POST /session/challenges': { id: 's1', expires_at: '2100-01-01T00:00:00Z' },
      'POST /session': { ...candidate, id: 'other', email: 'autre@exemple.example' },
    });
    await renderAt(`${at}?etape=vous`);
    fireEvent.change(await screen.findByLabelText(/Prénom et nom/), {
      target: { value: 'Camille' },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Recevoir un code de connexion' }));
    fireEvent.change(await screen.findByLabelText(/Code à six chiffres/), {
      target: { value: '012345' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
    await screen.findByRole('heading', { level: 1, name: 'Une autre personne est connectée' });
    expect(await patches(received)).toHaveLength(1);
    expect(Object.values(localStorage).join()).toContain('Camille');
  });

  it('shows its state and no act to somebody else', async () => {
    api({ ...dossier, email: 'autre@exemple.example' });
    await renderAt(`${at}?etape=vous`);
    expect(
      await screen.findByRole('heading', { level: 1, name: /pas encore déposée/ }),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Modifier ma candidature' })).toBeNull();
  });
});
