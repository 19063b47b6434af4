import { givenRole, givenRoles, scopesOf } from './scopes';

describe('the scopes of a role', () => {
  it('has at least one for every role that is given by hand', () => {
    for (const role of givenRoles) expect(scopesOf(role).length).toBeGreaterThan(0);
  });

  it('keeps readers in a call and hosts in an administration', () => {
    expect(scopesOf('reader')).toEqual(['call']);
    expect(scopesOf('host_lead')).toEqual(['administration']);
  });

  it('does not give the role of candidate', () => {
    expect(givenRole('candidate')).toBeUndefined();
    expect(givenRole('reader')).toBe('reader');
  });
});
