import { page } from './page';

const view = ({ t }: { t: string }) => <p>{t}</p>;
const words = (text: string) => () => Promise.resolve({ default: text });

describe('page', () => {
  it('loads a view and its words once, in the language asked for', async () => {
    const english = vi.fn(words('Hello'));
    const parts = {
      view: () => Promise.resolve({ default: view }),
      fr: words('Bonjour'),
      en: english,
    };
    const hello = page(parts);
    expect(hello.loaded('fr')).toBeUndefined();
    expect(hello.load('fr')).toBe(hello.load('fr'));
    expect(hello.loaded('fr')).toBeUndefined();
    expect(await hello.load('fr')).toBe(hello.loaded('fr'));
    expect(english).not.toHaveBeenCalled();
  });

  it('tries again after a failure', async () => {
    const load = vi
      .fn(() => Promise.resolve({ default: view }))
      .mockRejectedValueOnce(new Error('gone'));
    const fragile = page({ view: load, fr: words('Bonjour'), en: words('Hello') });
    await expect(fragile.load('fr')).rejects.toThrow('gone');
    await expect(fragile.load('fr')).resolves.toBeDefined();
  });
});
