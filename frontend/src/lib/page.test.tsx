import { act, render } from '@testing-library/react';
import { Suspense } from 'react';
import { page, PageView } from './page';

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

  it('is shown at once when it was loaded ahead, and React has nothing to say', async () => {
    const warned = vi.spyOn(console, 'error');
    const parts = () => ({
      view: () => Promise.resolve({ default: view }),
      fr: words('Bonjour'),
      en: words('Hello'),
    });
    const ahead = page(parts());
    await ahead.load('fr');
    const shown = render(<PageView page={ahead} />);
    expect(shown.container.textContent).toBe('Bonjour');
    shown.rerender(<PageView page={ahead} />);

    const late = page(parts());
    const waiting = (
      <Suspense fallback="…">
        <PageView page={late} />
      </Suspense>
    );
    const first = await act(() => Promise.resolve(render(waiting)));
    first.rerender(waiting);
    expect(first.container.textContent).toBe('Bonjour');
    expect(warned).not.toHaveBeenCalled();
  });
});
