// The posts of a challenge as one writes them, in English.
import type { PostWords } from './posts.fr';

const postsEn: PostWords = {
  legend: (n) => `Post ${n}`,
  add: 'Add a post',
  remove: (n) => `Remove post ${n}`,
  removed: 'The post is removed.',
  tracks: 'Accepted tracks',
  expertise: 'Expertise sought (optional)',
  peers: 'Peers of this trade in the organisation (optional)',
  software: 'Business software (optional)',
  required: 'This post is needed: without it, the challenge cannot take place',
};

export default postsEn;
