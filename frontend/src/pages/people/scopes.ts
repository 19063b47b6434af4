// Which scopes fit which role, as the API will check again.
import type { Schemas } from '../../api/types';

export type Role = Schemas['Role'];
export type ScopeKind = Schemas['ScopeKind'];

/** The roles that are given by hand: a candidate's comes with the application. */
export const givenRoles = [
  'reader',
  'committee',
  'juror',
  'host_lead',
  'host_member',
  'host_hr',
  'programme',
  'dpo',
] as const satisfies readonly Role[];

const fitting: Readonly<Record<(typeof givenRoles)[number], readonly ScopeKind[]>> = {
  reader: ['call'],
  committee: ['promotion', 'call'],
  juror: ['call', 'challenge'],
  host_lead: ['administration'],
  host_member: ['administration'],
  host_hr: ['administration'],
  programme: ['portal', 'promotion'],
  dpo: ['portal', 'promotion'],
};

/** The kinds of scope in which a role may be given, the usual one first. */
export function scopesOf(role: (typeof givenRoles)[number]): readonly ScopeKind[] {
  return fitting[role];
}

/** The role of that name, if it is one that is given by hand. */
export function givenRole(name: string | null): (typeof givenRoles)[number] | undefined {
  return givenRoles.find((role) => role === name);
}
