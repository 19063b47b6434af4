import { filterOf, pageSize, viewOf, withValues } from './filters';

const of = (search: string) => filterOf(new URLSearchParams(search));

describe('the inbox’s address', () => {
  it.each([
    ['', { state: 'waiting_team' }],
    ['vue=nowhere', { state: 'waiting_team' }],
    ['vue=mine', { mine: true }],
    ['vue=all', {}],
    ['vue=closed&texte=%20EIG6%20&suite=abc', { state: 'closed', q: 'EIG6', cursor: 'abc' }],
  ])('%s asks for %o', (search, asked) => {
    expect(of(search)).toEqual({ ...asked, limit: pageSize });
  });

  it('starts another list at its first page', () => {
    const search = new URLSearchParams('vue=closed&suite=abc&texte=x');
    expect(withValues(search, { view: 'mine' })).toBe('vue=mine&texte=x');
    expect(withValues(search, { text: '' })).toBe('vue=closed');
    expect(viewOf(search)).toBe('closed');
  });
});
