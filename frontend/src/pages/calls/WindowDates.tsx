// When a window opens and ends, and how long is left on the portal's clock.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCountdown } from '../../lib/clock/useCountdown';
import { Countdown } from '../../ui/Countdown';
import { Instant, Until } from '../../ui/Time';
import type { CallsWords } from './calls.fr';
import type { CallWindow } from './queries';

interface WindowDatesProps {
  window: CallWindow;
  zone: string;
  t: CallsWords;
}

export function WindowDates({ window, zone, t }: WindowDatesProps) {
  const { state, opens_at, closes_at } = window;
  return (
    <>
      <dl className="portal-dates">
        <dt>{state === 'open' ? t.opened : t.opens}</dt>
        <dd>
          <Instant value={opens_at} zone={zone} />
        </dd>
        <dt>{t.closes}</dt>
        <dd>
          <strong>
            <Until value={closes_at} zone={zone} />
          </strong>
        </dd>
        {state !== 'closed' && (
          <>
            <dt>{state === 'open' ? t.timeLeft : t.opensIn}</dt>
            <dd>
              <Countdown to={state === 'open' ? closes_at : opens_at} />
            </dd>
          </>
        )}
      </dl>
      {state !== 'closed' && (
        <ReadAgainAt key={state} at={state === 'open' ? closes_at : opens_at} />
      )}
    </>
  );
}

/** When the instant comes, what the page says of calls is no longer true: ask the server again. */
function ReadAgainAt({ at }: { at: string }) {
  const queryClient = useQueryClient();
  const { over } = useCountdown(at);
  useEffect(() => {
    if (over) void queryClient.invalidateQueries({ queryKey: ['calls'] });
  }, [over, queryClient]);
  return null;
}
