import { filterOf } from './filters';

describe('the filters of the journal', () => {
  const id = '018f0000-0000-7000-8000-000000000001';

  it('are read from the address', () => {
    const search = new URLSearchParams({ operation: 'createRelease', objet: id, suite: 'abc' });
    expect(filterOf(search)).toEqual({
      operation: 'createRelease',
      object_id: id,
      cursor: 'abc',
      limit: 50,
    });
  });

  it('leave out an object that is none', () => {
    expect(filterOf(new URLSearchParams('objet=1%20OR%201')).object_id).toBeUndefined();
    expect(filterOf(new URLSearchParams('operation=')).operation).toBeUndefined();
  });
});
