import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import type { JsonObject } from './mergePatch';
import type { Send } from './types';
import { useAutosave } from './useAutosave';

interface Draft {
  name?: string;
}

const draft = { user: 'u1', object: 'dossier/d1', version: 'v1' };

function setUp() {
  const sent: { patch: JsonObject; keepalive: boolean }[] = [];
  const hook = renderHook(
    () => {
      // A new function at each render, as components write it.
      const send: Send<Draft> = (patch, { keepalive }) => {
        sent.push({ patch, keepalive });
        return Promise.resolve({
          kind: 'saved',
          values: patch,
          etag: `"${sent.length + 1}"`,
        });
      };
      return useAutosave<Draft>({ draft, server: { values: {}, etag: '"1"' }, send });
    },
    { wrapper: StrictMode },
  );
  return { ...hook, sent };
}

describe('useAutosave', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('is not disturbed by renders between a keystroke and the save', async () => {
    const { result, rerender, sent } = setUp();
    act(() => result.current.change({ name: 'Camille' }));
    rerender();
    await wait(400);
    rerender();
    expect(result.current.values.name).toBe('Camille');
    await wait(400);
    expect(sent.map(({ patch }) => patch)).toEqual([{ name: 'Camille' }]);
    expect(result.current.status).toBe('saved');
  });

  it('sends at once, in a request that survives, when the page is hidden', async () => {
    const { result, sent } = setUp();
    act(() => result.current.change({ name: 'C' }));
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await wait(0);
    expect(sent).toEqual([{ patch: { name: 'C' }, keepalive: true }]);
  });

  it('sends at once when the connection is back', async () => {
    const { result, sent } = setUp();
    act(() => result.current.change({ name: 'C' }));
    act(() => void window.dispatchEvent(new Event('online')));
    await wait(0);
    expect(sent).toHaveLength(1);
  });

  it('sends what waits when the reader leaves the form', async () => {
    const { result, sent, unmount } = setUp();
    act(() => result.current.change({ name: 'C' }));
    unmount();
    await wait(0);
    expect(sent).toHaveLength(1);
  });
});
