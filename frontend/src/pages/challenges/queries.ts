// Challenges, as far as the reader may see them.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/types';

export type Challenge = Schemas['Challenge'];
export type ChallengeList = Schemas['ChallengeList'];
export type Track = Schemas['Track'];
export type Section = Schemas['ChallengeSection'];

/** The published challenges by name; before their reveal, how many and when. */
export const challengesQuery = queryOptions({
  queryKey: ['challenges', 'published'],
  queryFn: ({ signal }) =>
    ask(api.GET('/challenges', { params: { query: { status: 'published' } }, signal })),
});

/** What may be asked of the list. */
export type ChallengesAsked = Pick<
  NonNullable<paths['/challenges']['get']['parameters']['query']>,
  'q' | 'track' | 'ministry' | 'place' | 'call_id'
>;

/** Those that answer a search; the answer before stays until the next one comes. */
export const challengesFoundQuery = (asked: ChallengesAsked) =>
  queryOptions({
    queryKey: ['challenges', 'published', asked],
    queryFn: ({ signal }) =>
      ask(api.GET('/challenges', { params: { query: { status: 'published', ...asked } }, signal })),
    enabled: Object.keys(asked).length > 0,
    placeholderData: keepPreviousData,
  });

export const challengeQuery = (id: string) =>
  queryOptions({
    queryKey: ['challenges', id],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/challenges/{challenge_id}', { params: { path: { challenge_id: id } }, signal }),
      ),
  });

/** The form's sections and texts, with their labels and limits. */
export const challengeFormQuery = queryOptions({
  queryKey: ['challenge-form'],
  staleTime: Infinity,
  queryFn: ({ signal }) => ask(api.GET('/challenge-form', { signal })),
});

type FormSection = Schemas['ChallengeFormSection'];

/** What was written of a challenge, in the order of the form. */
export function writtenOf({ answers }: Challenge, sections: readonly FormSection[] = []) {
  return sections
    .map(({ fields, ...section }) => ({
      ...section,
      fields: fields.filter(({ id }) => answers[id]),
    }))
    .filter(({ fields }) => fields.length > 0);
}
