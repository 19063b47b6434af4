// Counts down to an instant on the portal's clock.
import { useEffect, useReducer } from 'react';
import { useT } from '../../i18n';
import { untilNextChange, remainingText } from './remaining';
import { serverClock, type ServerClock } from './clock';

export interface Countdown {
  /** Milliseconds left; 0 when over. */
  left: number;
  over: boolean;
  /** « Il reste 3 jours et 4 heures » */
  text: string;
}

/** Re-renders when the words change: each minute, each second in the last hour. */
export function useCountdown(iso: string, clock: ServerClock = serverClock): Countdown {
  const words = useT().dates;
  const [, tick] = useReducer((n: number) => n + 1, 0);
  const end = Date.parse(iso);
  const left = Math.max(0, end - clock.now());

  useEffect(() => clock.subscribe(tick), [clock]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const schedule = () => {
      const remaining = end - clock.now();
      if (remaining <= 0) return;
      timer = setTimeout(() => {
        tick();
        schedule();
      }, untilNextChange(remaining));
    };
    schedule();
    return () => clearTimeout(timer);
  }, [end, clock]);

  return { left, over: left === 0, text: remainingText(left, words) };
}
