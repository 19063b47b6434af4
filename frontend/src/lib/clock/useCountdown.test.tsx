import { act, renderHook } from '@testing-library/react';
import { ServerClock } from './clock';
import { useCountdown } from './useCountdown';

describe('useCountdown', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2022-04-03T21:59:50Z') }));
  afterEach(() => vi.useRealTimers());

  it('counts to the end on the portal’s clock, then stops', () => {
    const { result } = renderHook(() =>
      useCountdown('2022-04-04T00:00:00+02:00', new ServerClock()),
    );
    expect(result.current.text).toBe('Il reste 10 secondes');
    act(() => void vi.advanceTimersByTime(5_000));
    expect(result.current.text).toMatch(/^Il reste [45] secondes$/);
    act(() => void vi.advanceTimersByTime(6_000));
    expect(result.current).toMatchObject({ over: true, left: 0, text: 'Le délai est écoulé' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('jumps when the server’s clock is known', () => {
    const clock = new ServerClock();
    const { result } = renderHook(() => useCountdown('2022-04-04T00:00:00+02:00', clock));
    act(() => clock.observeNow('2022-04-02T21:59:50Z'));
    expect(result.current.text).toBe('Il reste 1 jour');
  });
});
