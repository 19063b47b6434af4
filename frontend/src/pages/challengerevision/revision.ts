// What a revision is written in: the whole list of posts, places one a line, the immersion's dates.
import type { Schemas } from '../../api/types';
import { sitesOf, type Challenge, type Post } from '../hostchallenge/form';

export type Trial = Schemas['ChallengeRevisionTrial'];

export interface Written {
  posts: Post[];
  sites: string;
  startsOn: string;
  months: string;
}

export function writtenIn({ posts, sites, starts_on: startsOn, months }: Challenge): Written {
  return {
    posts,
    sites: sites.join('\n'),
    startsOn: startsOn ?? '',
    months: String(months ?? ''),
  };
}

/** What is sent: an empty date or length leaves the one there is. */
export function trialOf({ posts, sites, startsOn, months }: Written): Trial {
  return {
    posts,
    sites: sitesOf(sites),
    ...(startsOn && { starts_on: startsOn }),
    ...(months && { months: Number(months) }),
  };
}
