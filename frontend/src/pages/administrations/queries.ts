// Host administrations, as far as the reader may see them.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, askVersioned } from '../../api/client';
import type { operations } from '../../api/schema';
import type { Schemas } from '../../api/types';

export type Administration = Schemas['Administration'];
export type Input = Schemas['AdministrationInput'];
export type Kind = Schemas['AdministrationKind'];
export type Member = Schemas['Member'];
export type Filter = NonNullable<operations['listAdministrations']['parameters']['query']>;

const all = 'administrations';

/** Everything below: what an act may have changed. */
export const everyAdministration = { queryKey: [all] };

export const kinds: readonly Kind[] = [
  'ministry',
  'central_administration',
  'operator',
  'state_local_service',
  'independent_authority',
  'local_authority',
  'hospital',
  'other',
];

export const administrationsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: [all, 'list', filter],
    queryFn: ({ signal }) =>
      ask(api.GET('/administrations', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

const at = (id: string) => ({ path: { administration_id: id } });

export const administrationQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'one', id],
    queryFn: ({ signal }) =>
      askVersioned(api.GET('/administrations/{administration_id}', { params: at(id), signal })),
  });

/** Its own people and the programme team read it; others are refused. */
export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'members', id],
    retry: false,
    queryFn: ({ signal }) =>
      ask(api.GET('/administrations/{administration_id}/members', { params: at(id), signal })),
  });

export const acts = {
  create: (body: Input) => ask(api.POST('/administrations', { body })),
  propose: (body: Input) => ask(api.POST('/administration-proposals', { body })),
  put: (id: string, etag: string, body: Input) =>
    ask(
      api.PUT('/administrations/{administration_id}', {
        params: { ...at(id), header: { 'If-Match': etag } },
        body,
      }),
    ),
  decide: (id: string, body: Schemas['AdministrationDecision']) =>
    ask(api.PUT('/administrations/{administration_id}/validation', { params: at(id), body })),
  merge: (id: string, into: string) =>
    ask(api.POST('/administrations/{administration_id}/merge', { params: at(id), body: { into } })),
  invite: (id: string, body: Schemas['MemberInvitation']) =>
    ask(api.POST('/administrations/{administration_id}/invitations', { params: at(id), body })),
  /** Ends a role, or takes back an invitation that waits. */
  remove: (id: string, { grant_id: grant, invitation_id: invitation }: Member) => {
    const path = { administration_id: id };
    return grant
      ? ask(
          api.DELETE('/administrations/{administration_id}/members/{grant_id}', {
            params: { path: { ...path, grant_id: grant } },
          }),
        )
      : ask(
          api.DELETE('/administrations/{administration_id}/invitations/{invitation_id}', {
            params: { path: { ...path, invitation_id: invitation ?? '' } },
          }),
        );
  },
};
