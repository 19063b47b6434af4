import { fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { localProblem } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { ids, sixthCall } from '../../test/candidate';
import { fakeApi, refusal, renderAt, signedIn, type Answers } from '../../test/renderAt';
import { lou, teamThread } from '../../test/thread';
import { firstLine } from './InboxPage';

const me = {
  ...signedIn,
  capabilities: [
    'listThreads',
    'answerThread',
    'decideDossier',
    'decideChallenge',
    'reviseCallAnswer',
  ],
};
const path = `/dossiers/${ids.dossier}/thread`;

const row: Schemas['ThreadSummary'] = {
  dossier_id: ids.dossier,
  number: 'EIG6-7K3Q-M',
  name: 'Camille Exemple',
  call_id: ids.call,
  call_title: { fr: 'Appel à candidatures', en: 'Call for candidates' },
  state: 'waiting_team',
  waiting_since: '2022-03-27T09:00:00+02:00',
  last_at: '2022-03-28T10:00:00+02:00',
  unread: 1,
  excerpt: 'Bonjour,\nune question',
  excerpt_side: 'candidate',
};

const box: Schemas['ThreadList'] = {
  items: [row],
  total: 1,
  counts: { waiting_team: 1, waiting_candidate: 2, closed: 3, mine: 0 },
  now: '2022-03-30T10:00:00+02:00',
};

function open(answers: Answers = {}) {
  return fakeApi({
    'GET /me': me,
    'GET /threads': box,
    [`GET /calls/${ids.call}`]: sixthCall,
    [`GET ${path}`]: new Response(JSON.stringify(teamThread), { headers: { ETag: '"v3"' } }),
    [`PUT ${path}/read`]: new Response(JSON.stringify({ ...teamThread, unread: 0 }), {
      headers: { ETag: '"v3"' },
    }),
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

describe('the inbox', () => {
  it('tells who waits, for how long, and how many there are', async () => {
    const received = open();
    await renderAt('/programme/messages');
    expect(await screen.findByRole('link', { name: /^Camille Exemple/ })).toBeTruthy();
    expect(screen.getByText('depuis 3 jours')).toBeTruthy();
    expect(screen.getByText('1 message non lu.')).toBeTruthy();
    const views = screen.getByRole('navigation', { name: 'Listes d’échanges' });
    expect(views.textContent).toBe(
      'En attente de notre réponse (1)Répondus (2)Pris en charge par moi (0)Clos (3)Tous (6)',
    );
    await accessible();
    fireEvent.click(screen.getByRole('link', { name: 'Clos (3)' }));
    await waitFor(() => expect(received.at(-1)?.url).toContain('state=closed'));
  });

  it('says when nothing waits', async () => {
    open({ 'GET /threads': { ...box, items: [], total: 0 } });
    await renderAt('/programme/messages');
    expect(await screen.findByText('Aucune question n’attend de réponse.')).toBeTruthy();
    await accessible();
  });

  it('shows the first line of a message, cut at a word', () => {
    expect(firstLine('Bonjour,\nune question')).toBe('Bonjour,');
    expect(firstLine('un deux trois quatre', 9)).toBe('un deux…');
  });
});

describe('an exchange, for the team', () => {
  const page = `/programme/messages/${ids.dossier}`;
  const headers = { ETag: '"v4"' };

  it('names colleagues, and answers on the version read', async () => {
    const received = open({
      [`POST ${path}/answers`]: new Response(JSON.stringify({ ...teamThread, version: 4 }), {
        headers,
      }),
    });
    await renderAt(page);
    expect(await screen.findByText('L’équipe du programme (Lou Fictif)')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Votre réponse/), { target: { value: 'Oui.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
    expect(await screen.findByText('La réponse est envoyée.')).toBeTruthy();
    const sent = received.find(({ method }) => method === 'POST');
    expect(sent?.headers.get('If-Match')).toBe('"v3"');
    await accessible();
  });

  it('keeps the text and shows what stands when a colleague answered meanwhile', async () => {
    const current = {
      ...teamThread,
      version: 4,
      state: 'waiting_candidate',
      messages: [
        ...teamThread.messages,
        { ...teamThread.messages[1]!, id: 'm4', sequence: 4, text: 'Déjà répondu', author: lou },
      ],
    };
    const received = open({
      [`POST ${path}/answers`]: refusal({ ...localProblem(412, 'stale_version', ''), current }),
    });
    await renderAt(page);
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/^Votre réponse/);
    fireEvent.change(field, { target: { value: 'Oui.' } });
    const send = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
    send();
    expect(await screen.findByText(/a changé pendant que vous écriviez/)).toBeTruthy();
    expect(screen.getByText('Déjà répondu')).toBeTruthy();
    expect(field.value).toBe('Oui.');
    await accessible();
    send();
    const posts = () => received.filter(({ method }) => method === 'POST');
    await waitFor(() => expect(posts()).toHaveLength(2));
    expect(posts()[1]?.headers.get('If-Match')).toBe('"v4"');
  });

  it('asks for a supplement until the end of a day', async () => {
    const received = open({ [`POST ${path}/supplements`]: teamThread });
    await renderAt(page);
    fireEvent.change(await screen.findByLabelText('Ce que vous demandez'), {
      target: { value: 'Précisez.' },
    });
    const send = screen.getByRole('button', { name: 'Envoyer la demande' });
    fireEvent.click(send);
    expect(
      screen.getByRole('link', { name: 'Choisissez le dernier jour pour répondre.' }),
    ).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Dernier jour/), { target: { value: '2022-04-05' } });
    fireEvent.click(send);
    await waitFor(() => expect(received.some(({ method }) => method === 'POST')).toBe(true));
    expect(
      await received
        .find(({ method }) => method === 'POST')
        ?.clone()
        .json(),
    ).toEqual({
      text: 'Précisez.',
      term: '2022-04-05T22:00:00.000Z',
    });
  });

  it('publishes an answer to all only when both languages are there, and asks first', async () => {
    const answer = { id: 'a1', version: 1, earlier: [] };
    const received = open({ [`POST /calls/${ids.call}/answers`]: answer });
    await renderAt(page);
    const publish = await screen.findByRole('button', { name: 'Publier la réponse' });
    fireEvent.click(publish);
    expect(screen.getByRole('link', { name: 'Écrivez la question en anglais.' })).toBeTruthy();
    for (const label of [
      'Question, en français',
      'Question, en anglais',
      'Réponse, en français',
      'Réponse, en anglais',
    ]) {
      fireEvent.change(screen.getByLabelText(label), { target: { value: label } });
    }
    fireEvent.click(screen.getByRole('button', { name: 'Publier la réponse' }));
    expect(await screen.findByRole('heading', { name: /^Publier cette réponse/ })).toBeTruthy();
    expect(received.some(({ method }) => method === 'POST')).toBe(false);
    await accessible();
    fireEvent.click(screen.getByRole('button', { name: 'Publier la réponse' }));
    expect(await screen.findByRole('heading', { name: 'La réponse est publiée.' })).toBeTruthy();
    const sent = received.find(({ method }) => method === 'POST');
    expect(sent?.headers.get('If-Match')).toBe('"v3"');
  });
});
