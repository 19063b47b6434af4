// A small board for tests: two challenges with two posts each, three people, fictional.
import type { Schemas } from '../api/types';

const river = { id: 'riviere', name: 'Rivière' };
const forest = { id: 'foret', name: 'Forêt', administration: 'Office fictif' };
const post = (id: string, ...tracks: Schemas['Track'][]) => ({ id, tracks, required: false });

export const board: Schemas['AssemblyBoard'] = {
  challenges: [
    { challenge: forest, posts: [post('f1', 'design'), post('f2', 'development', 'design')] },
    {
      challenge: river,
      posts: [post('r1', 'design'), post('r2', 'development')],
      reason: 'Trop peu.',
    },
  ],
  people: [
    {
      person: { dossier_id: 'camille', number: 'EIG6-A', name: 'Camille Exemple' },
      main_track: 'design',
      score: 70,
      wishes: [
        { challenge_id: 'riviere', rank: 2, posts: ['r1'] },
        { challenge_id: 'foret', rank: 1, posts: ['f1', 'f2'] },
      ],
      seat: { challenge_id: 'foret', post_id: 'f1', track: 'design', wish_rank: 1 },
    },
    {
      person: { dossier_id: 'lou', number: 'EIG6-B' },
      main_track: 'development',
      score: 60,
      wishes: [{ challenge_id: 'riviere', rank: 1, posts: [] }],
    },
    {
      person: { dossier_id: 'noa', number: 'EIG6-C' },
      main_track: 'development',
      secondary_track: 'design',
      score: 90,
      wishes: [{ challenge_id: 'foret', rank: 1, posts: ['f2'] }],
    },
  ],
  tracks: [],
};

/** Camille goes to the river, and Noa takes her seat. */
export const moves: Schemas['AssemblyMove'][] = [
  {
    person: { dossier_id: 'camille', number: 'EIG6-A' },
    from: { challenge: forest, post_id: 'f1', wish_rank: 1 },
    to: { challenge: river, post_id: 'r1', wish_rank: 2 },
  },
  {
    person: { dossier_id: 'noa', number: 'EIG6-C' },
    to: { challenge: forest, post_id: 'f1', wish_rank: 1 },
  },
];
