// A challenge and a call for challenges, as the API gives them, for the pages of hosts and programme.
import { sections, type Challenge } from '../pages/hostchallenge/form';

const written = Object.fromEntries(sections.map(([section]) => [section, `Texte de ${section}`]));

/** A draft to which nothing is missing. */
export const draft: Challenge = {
  id: 'ch1',
  call_id: 'ca1',
  administration: { id: 'ad1', name: 'Office des eaux (organisme fictif)' },
  name: 'Vigie',
  slug: 'vigie',
  summary: 'Une phrase.',
  status: 'draft',
  sites: ['Lyon'],
  posts: [
    { id: 'po1', accepted_tracks: ['design'], required: true },
    { id: 'po2', accepted_tracks: ['development'], required: true },
  ],
  sections: written,
  unpublished_sections: [],
  attested: true,
  missing: [],
  version: 1,
};

export const submitted: Challenge = {
  ...draft,
  status: 'submitted',
  submitted_at: '2022-03-04T09:00:00+01:00',
  version: 2,
};

export const challengesCall = {
  id: 'ca1',
  kind: 'challenges',
  status: 'published',
  closes_at: '2022-03-19T00:00:00+01:00',
  time_zone: 'Europe/Paris',
  windows: [{ name: 'challenges', state: 'open' }],
};
