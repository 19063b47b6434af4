// Why a challenge is not eligible, in English.
import type { GroundWords } from './grounds.fr';

export const groundsEn: GroundWords = {
  not_public_body: 'The body is not an eligible administration',
  incomplete: 'The submission is incomplete',
  no_project_lead: 'Nobody is named to lead the project',
  not_feasible: 'The challenge cannot be done in ten months',
  out_of_scope: 'The challenge is outside the programme',
  no_posts: 'The posts do not suit the programme',
  other: 'Another ground',
};
