import { shouldReload } from './outdated';

describe('a page older than its files', () => {
  it('reloads once, not in a loop', () => {
    expect(shouldReload(1_000_000)).toBe(true);
    expect(shouldReload(1_002_000)).toBe(false);
    expect(shouldReload(1_060_000)).toBe(true);
  });

  it('does not reload where it could not remember having done so', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(shouldReload(1_000_000)).toBe(false);
  });
});
