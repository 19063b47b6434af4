// The choice of challenges, as the API gives it, for the pages of the committee, jurors and hosts.
import type { Schemas } from '../api/types';
import { submitted } from './host';

const both = (fr: string) => ({ fr, en: fr });

export const criteria: Schemas['Criterion'][] = [
  { id: 'need', label: both('Besoin'), weight: 2 },
  { id: 'openness', label: both('Ouverture') },
];

export const grid: Schemas['Grid'] = {
  scores: {},
  weighted: 0,
  weighted_max: 12,
  missing: [{ pointer: '/scores/need', code: 'required', detail: 'Donnez une note.' }],
  editable: false,
  version: 0,
};

export const completeGrid: Schemas['Grid'] = {
  ...grid,
  scores: { need: 4, openness: 3 },
  favourable: true,
  rank: 1,
  reason: 'Un besoin clair.',
  weighted: 11,
  missing: [],
  saved_at: '2022-03-31T11:00:00+02:00',
  version: 4,
};

export const hearing: Schemas['Hearing'] = {
  challenge: { id: 'ch1', name: 'Vigie', administration: 'Office des eaux' },
  call_id: 'ca1',
  starts_at: '2022-03-31T10:00:00+02:00',
  minutes: 40,
  place: '20 avenue de Ségur',
  jurors: [
    { id: 'j1', name: 'Lou Fictif' },
    { id: 'j2', name: 'Noa Fictive' },
  ],
  referent: { id: 'j1', name: 'Lou Fictif' },
  mine: 'juror',
  version: 3,
};

/** To a juror: the form and the grid with it. */
export const wholeHearing: Schemas['Hearing'] = {
  ...hearing,
  note: 'Qui porte le projet ?',
  criteria,
  grid,
  form: submitted,
};

/** A line of the list; what is not given is still to be done. */
export function entry(id: string, more: Partial<Schemas['JuryEntry']> = {}): Schemas['JuryEntry'] {
  return {
    challenge: { id, name: `Défi ${id}`, administration: 'Office des eaux' },
    status: 'submitted',
    posts: 2,
    decision_version: 0,
    ...more,
  };
}

const at = '2022-03-20T10:00:00+01:00';
export const eligible: Schemas['Sorting'] = { eligible: true, grounds: [], at, version: 1 };
export const setAside: Schemas['Sorting'] = {
  eligible: false,
  grounds: ['incomplete', 'other'],
  note: 'Trop tard.',
  at,
  version: 1,
};

export const entries: Schemas['JuryEntry'][] = [
  entry('a', { sorting: eligible, hearing, grid: completeGrid, place: 1 }),
  entry('b', { sorting: eligible, hearing, grid: completeGrid, place: 2, tied: true }),
  entry('c', { sorting: eligible, hearing, grid: completeGrid, place: 2, tied: true }),
  entry('d', {
    sorting: eligible,
    hearing,
    grid: { ...completeGrid, favourable: false, reason: 'Trop large.' },
  }),
  entry('e', { sorting: eligible, hearing, grid }),
  entry('f', { sorting: eligible }),
  entry('g'),
  entry('h', { sorting: setAside }),
];

export const juryList: Schemas['JuryList'] = {
  items: entries,
  total: entries.length,
  criteria,
  counts: {
    submitted: 8,
    eligible: 6,
    set_aside: 1,
    heard: 4,
    favourable: 3,
    kept: 0,
    not_kept: 0,
  },
};
