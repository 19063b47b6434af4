// An exchange between a candidate and the programme team, as the API gives it.
import type { Schemas } from '../api/types';
import { ids } from './candidate';

const message = (sequence: number, more: Partial<Schemas['Message']>): Schemas['Message'] => ({
  id: `018f0000-0000-7000-8000-0000000000e${sequence}`,
  sequence,
  side: 'candidate',
  kind: 'message',
  text: `Message ${sequence}`,
  at: `2022-03-2${sequence}T10:00:00+02:00`,
  ...more,
});

/** A question, its answer not yet seen, and a request that waits. */
export const thread: Schemas['Thread'] = {
  dossier_id: ids.dossier,
  number: 'EIG6-7K3Q-M',
  call_id: ids.call,
  version: 3,
  state: 'waiting_candidate',
  side: 'candidate',
  messages: [
    message(1, {}),
    message(2, { side: 'programme' }),
    message(3, { side: 'programme', kind: 'request', text: 'Précisez.' }),
  ],
  supplements: [
    {
      id: '018f0000-0000-7000-8000-0000000000f1',
      term: '2022-04-06T00:00:00+02:00',
      state: 'pending',
      request: 3,
    },
  ],
  unread: 2,
  submitted: true,
  now: '2022-03-30T10:00:00+02:00',
};

export const lou = { id: '018f0000-0000-7000-8000-0000000000b1', name: 'Lou Fictif' };

/** The same, for the team, with a new question. */
export const teamThread: Schemas['Thread'] = {
  ...thread,
  side: 'programme',
  state: 'waiting_team',
  candidate_name: 'Camille Exemple',
  waiting_since: '2022-03-28T10:00:00+02:00',
  messages: [
    message(1, {}),
    message(2, { side: 'programme', author: lou }),
    message(3, { text: 'Et encore ?' }),
  ],
  supplements: [],
  unread: 1,
};
