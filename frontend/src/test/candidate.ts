// A call, challenges and a dossier, as the API gives them, for the tests of the candidates' pages.
import type { Schemas } from '../api/types';

export const ids = {
  call: '018f0000-0000-7000-8000-0000000000a1',
  hosts: '018f0000-0000-7000-8000-0000000000a2',
  promotion: '018f0000-0000-7000-8000-0000000000a3',
  dossier: '018f0000-0000-7000-8000-0000000000a4',
  administration: '018f0000-0000-7000-8000-0000000000a5',
};

const both = (fr: string, en = fr) => ({ fr, en });

/** The sixth call on 30 March 2022, before its extensions. */
export const sixthCall: Schemas['Call'] = {
  id: ids.call,
  kind: 'candidates',
  status: 'published',
  promotion: { id: ids.promotion, number: 6, name: 'Promotion 6' },
  title: both('Appel à candidatures', 'Call for candidates'),
  time_zone: 'Europe/Paris',
  opens_at: '2022-03-07T00:00:00+01:00',
  closes_at: '2022-04-04T00:00:00+02:00',
  windows: [
    {
      name: 'applications',
      opens_at: '2022-03-07T00:00:00+01:00',
      closes_at: '2022-04-04T00:00:00+02:00',
      announced_closes_at: '2022-04-04T00:00:00+02:00',
      state: 'open',
      extensions: [],
    },
    {
      name: 'wishes',
      opens_at: '2022-05-09T00:00:00+02:00',
      closes_at: '2022-05-16T00:00:00+02:00',
      announced_closes_at: '2022-05-16T00:00:00+02:00',
      state: 'upcoming',
      extensions: [],
    },
  ],
  challenges_visible_at: '2022-05-09T00:00:00+02:00',
  challenges_prepared: 15,
  form_version: 1,
  revisions: [],
  wishes_min: 3,
  wishes_max: 5,
  wishes_subject: 'challenges',
  wishes_with_application: false,
  challenges_audience: 'everybody',
  anonymous_reading: true,
  steps: [],
  milestones: [],
  tracks: ['data_science', 'data_engineering', 'development', 'design', 'digital_law'],
  questions: [
    {
      id: 'motivation',
      kind: 'long_text',
      label: both('Pourquoi ?', 'Why?'),
      max_length: 20,
      required: true,
    },
    {
      id: 'portfolio',
      kind: 'link',
      label: both('Un lien'),
      max_length: 100,
      required: false,
      track: 'design',
    },
  ],
  statements: [
    { id: 'not_civil_servant', label: both('Je ne suis pas fonctionnaire'), article: 'Article 3' },
  ],
  rubric: [],
  readings_per_dossier: 2,
  third_reading_gap: 150,
  hide_schools: false,
  version: 2,
  now: '2022-03-30T10:00:00+02:00',
};

export const promotion: Schemas['Promotion'] = {
  id: ids.promotion,
  number: 6,
  name: 'Promotion 6',
  places: 50,
  team_min: 2,
  team_max: 3,
  starts_on: '2022-09-12',
  ends_on: '2023-07-11',
  months: 10,
  version: 1,
};

/** A published challenge; `n` tells them apart. */
export function challenge(
  n: number,
  name: string,
  track: Schemas['Track'],
  more: Partial<Schemas['Challenge']> = {},
): Schemas['Challenge'] {
  return {
    id: `018f0000-0000-7000-8000-0000000000c${n}`,
    call_id: ids.hosts,
    administration: { id: ids.administration, name: 'Institut des marées' },
    name,
    slug: name.toLowerCase(),
    summary: `Résumé de ${name}.`,
    status: 'published',
    sites: ['Brest'],
    posts: [
      { id: `018f0000-0000-7000-8000-0000000000d${n}`, accepted_tracks: [track], required: true },
    ],
    answers: {},
    unpublished_sections: ['context', 'project'],
    attested: true,
    missing: [],
    editable: false,
    unsent_changes: false,
    changes: [],
    version: 3,
    ...more,
  };
}

/** A draft just started. */
export const dossier: Schemas['Dossier'] = {
  id: ids.dossier,
  number: 'EIG6-7K3Q-M',
  call_id: ids.call,
  email: 'camille@exemple.example',
  status: 'draft',
  version: 1,
  saved_at: '2022-03-30T09:58:00+02:00',
  draft: {
    employers: [],
    schools: [],
    places: [],
    statements: {},
    answers: {},
    choices: {},
    files: {},
  },
  unsent_changes: true,
  editable: true,
  closes_at: '2022-04-04T00:00:00+02:00',
  missing: [
    { pointer: '/statements/not_civil_servant', code: 'required', detail: 'Confirmez.' },
    { pointer: '/phone', code: 'required', detail: 'Indiquez un numéro de téléphone.' },
  ],
  snapshots: [],
  next_step: { text: 'Complétez votre candidature.', by: '2022-04-04T00:00:00+02:00' },
};
