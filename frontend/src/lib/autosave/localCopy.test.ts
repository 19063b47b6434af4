import { clearAllLocalCopies, LocalCopy } from './localCopy';

const key = { user: 'u1', object: 'dossier/d1', version: 'call/7' };
const copy = { patch: { name: 'Camille' }, base: { name: null } };

describe('the copy on this device', () => {
  it('is found again by the same person, on the same object and version only', () => {
    new LocalCopy(key).write(copy);
    expect(new LocalCopy(key).read()).toEqual(copy);
    expect(new LocalCopy({ ...key, user: 'u2' }).read()).toBeUndefined();
    expect(new LocalCopy({ ...key, object: 'dossier/d2' }).read()).toBeUndefined();
    expect(new LocalCopy({ ...key, version: 'call/8' }).read()).toBeUndefined();
  });

  it('is forgotten once removed, and all of them at sign-out', () => {
    const one = new LocalCopy(key);
    one.write(copy);
    one.remove();
    expect(one.read()).toBeUndefined();

    localStorage.setItem('scheme', 'dark');
    one.write(copy);
    new LocalCopy({ ...key, object: 'dossier/d2' }).write(copy);
    clearAllLocalCopies();
    expect(Object.keys(localStorage)).toEqual(['scheme']);
  });

  it('is ignored when it is not one', () => {
    for (const text of ['{', 'null', '[]', '{"patch":1,"base":{}}', '{"patch":{}}']) {
      localStorage.setItem('portail:draft:u1:dossier/d1:call/7', text);
      expect(new LocalCopy(key).read()).toBeUndefined();
    }
  });

  it('does without a storage that refuses', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    const one = new LocalCopy(key);
    one.write(copy);
    one.remove();
    expect(one.read()).toBeUndefined();
  });
});
