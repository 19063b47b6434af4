import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { localProblem } from '../../api/problem';
import { ids, sixthCall } from '../../test/candidate';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';
import { thread } from '../../test/thread';
import { seenAtFirst } from './useSeen';

const at = `/candidature/${ids.dossier}/echanges`;
const path = `/dossiers/${ids.dossier}/thread`;

function open(answers: Answers = {}) {
  return fakeApi({
    'GET /me': { ...signedIn, capabilities: ['createMessage', 'getThread'] },
    [`GET /calls/${ids.call}`]: sixthCall,
    [`GET ${path}`]: new Response(JSON.stringify(thread), { headers: { ETag: '"v3"' } }),
    [`PUT ${path}/read`]: { ...thread, unread: 0 },
    ...answers,
  });
}

async function accessible() {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

beforeEach(() => localStorage.clear());

describe('a candidate’s exchange', () => {
  it('shows each side, what is new, and notes that it was seen', async () => {
    const received = open();
    await renderAt(at);
    const list = await screen.findByRole('list', { name: /^Messages/ });
    const items = within(list).getAllByRole('listitem');
    expect(items[0]?.textContent).toMatch(/^Vous, .*Message 1$/);
    expect(items[1]?.textContent).toMatch(/^L’équipe du programme, .*Nouveau/);
    expect(within(list).getAllByText('Nouveau')).toHaveLength(2);
    await waitFor(() => expect(received.some(({ method }) => method === 'PUT')).toBe(true));
    const mark = received.find(({ method }) => method === 'PUT');
    expect(await mark?.clone().json()).toEqual({ up_to: 3 });
    expect(within(list).getAllByText('Nouveau')).toHaveLength(2);
    await accessible();
  });

  it('shows the files of a request that expired to their author, who takes them away', async () => {
    const [asked] = thread.supplements;
    const expired = { ...thread, supplements: [{ ...asked, state: 'expired' }] };
    const file = {
      id: '018f0000-0000-7000-8000-0000000000f7',
      supplement_id: asked?.id,
      name: 'diplome.pdf',
      size: 1000,
      type: 'pdf',
      sha256: '00',
      state: 'clean',
      added_at: '2022-03-29T10:00:00+02:00',
    };
    let kept = [file];
    open({
      [`GET ${path}`]: expired,
      [`PUT ${path}/read`]: { ...expired, unread: 0 },
      [`GET /dossiers/${ids.dossier}/attachments`]: () => ({ items: kept }),
      [`DELETE /attachments/${file.id}`]: () => {
        kept = [];
        return new Response(null, { status: 204 });
      },
    });
    await renderAt(at);
    const list = await screen.findByRole('list', { name: 'Fichiers non envoyés' });
    expect(within(list).getByRole('link', { name: 'diplome.pdf' })).toBeTruthy();
    await accessible();
    fireEvent.click(within(list).getByRole('button', { name: 'Retirer diplome.pdf' }));
    expect(await screen.findByText('diplome.pdf est retiré.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'diplome.pdf' })).toBeNull());
  });

  it('keeps what is written on this device until it is sent', async () => {
    let online = false;
    const received = open({
      [`POST ${path}/messages`]: () =>
        online
          ? { ...thread, version: 4, unread: 0 }
          : refusal(localProblem(503, 'unavailable', 'Indisponible')),
    });
    const first = await renderAt(at);
    const field = await screen.findByLabelText(/^Votre message/);
    fireEvent.change(field, { target: { value: 'Une question' } });
    first.unmount();
    await renderAt(at);
    const again = await screen.findByLabelText<HTMLTextAreaElement>(/^Votre message/);
    expect(again.value).toBe('Une question');
    const send = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer le message' }));
    const posts = () => received.filter(({ method }) => method === 'POST');
    send();
    await waitFor(() => expect(posts().length).toBeGreaterThan(0));
    expect(await screen.findByText('Indisponible')).toBeTruthy();
    expect(again.value).toBe('Une question');
    await accessible();
    online = true;
    send();
    expect(await screen.findByText('Votre message est envoyé.')).toBeTruthy();
    expect(again.value).toBe('');
    const keys = new Set(posts().map(({ headers }) => headers.get('Idempotency-Key')));
    expect(keys.size).toBe(1);
  });

  it('asks for a text', async () => {
    const received = open();
    await renderAt(at);
    fireEvent.click(await screen.findByRole('button', { name: 'Envoyer le message' }));
    expect(screen.getByRole('link', { name: 'Écrivez votre message.' })).toBeTruthy();
    expect(received.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });

  it('shows a request with its term, and why a late answer is refused', async () => {
    const detail = 'Le délai est passé.';
    open({
      [`POST ${path}/supplements/${thread.supplements[0]!.id}/addendum`]: refusal({
        ...localProblem(409, 'term_passed', ''),
        detail,
      }),
    });
    await renderAt(at);
    const box = await screen.findByRole('region', { name: 'Un complément vous est demandé' });
    expect(box.textContent).toMatch(/mardi 5\savril 2022 inclus, jusqu’à minuit/);
    fireEvent.change(within(box).getByLabelText('Votre complément'), {
      target: { value: 'Voici' },
    });
    fireEvent.click(within(box).getByRole('button', { name: /définitivement/ }));
    expect(await within(box).findByText(detail)).toBeTruthy();
  });

  it('is empty at first', async () => {
    open({
      [`GET ${path}`]: { ...thread, messages: [], supplements: [], state: 'empty', unread: 0 },
    });
    await renderAt(at);
    expect(await screen.findByText('Aucun message pour le moment.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: /^Messages/ })).toBeNull();
    await accessible();
  });
});

it('what was seen ends before the first unread message of the other side', () => {
  expect(seenAtFirst(thread)).toBe(1);
  expect(seenAtFirst({ ...thread, unread: 1 })).toBe(2);
  expect(seenAtFirst({ ...thread, unread: 0 })).toBe(3);
});
