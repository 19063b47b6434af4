// A challenge and a call for challenges, as the API gives them, for the pages of hosts and programme.
import type { Schemas } from '../api/types';
import type { Challenge } from '../pages/hostchallenge/form';

/** The typed parts of the form, and two of its texts. */
export const challengeForm: Schemas['ChallengeForm'] = {
  attestation: { fr: 'Les données sont fournies.', en: 'The data are provided.' },
  line_length: 100,
  per_recruit: 20000,
  sections: [
    {
      id: 'administration',
      label: { fr: 'Administration', en: 'Administration' },
      private: false,
      typed: ['sites'],
      fields: [],
    },
    {
      id: 'financing',
      label: { fr: 'Financement', en: 'Financing' },
      private: true,
      typed: ['financing'],
      fields: [],
    },
    {
      id: 'contacts',
      label: { fr: 'Contacts', en: 'Contacts' },
      private: true,
      typed: ['contacts'],
      fields: [],
    },
    {
      id: 'project',
      label: { fr: 'Projet', en: 'Project' },
      private: false,
      typed: ['name', 'summary', 'video_url'],
      fields: [],
    },
    {
      id: 'team',
      label: { fr: 'Équipe', en: 'Team' },
      private: false,
      typed: ['posts', 'project_team'],
      fields: [],
    },
    {
      id: 'context',
      label: { fr: 'Contexte', en: 'Context' },
      private: false,
      fields: [
        { id: 'mission', label: { fr: 'Mission', en: 'Mission' }, lines: 5, max_length: 500 },
      ],
    },
    {
      id: 'motivation',
      label: { fr: 'Motivation', en: 'Motivation' },
      private: false,
      fields: [
        { id: 'motivation', label: { fr: 'Envie', en: 'Wish' }, lines: 10, max_length: 1000 },
      ],
    },
  ],
};

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
  answers: { mission: 'Texte de mission', motivation: 'Texte de motivation' },
  unpublished_sections: [],
  attested: true,
  missing: [],
  editable: true,
  unsent_changes: false,
  changes: [],
  version: 1,
};

export const submitted: Challenge = {
  ...draft,
  status: 'submitted',
  editable: false,
  submitted_at: '2022-03-04T09:00:00+01:00',
  last_submission: 1,
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
