// Knows when the session is about to end, and when it has ended: a form must never find out by losing
// what was typed.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../../api/queries';
import { machineClock } from '../clock/clock';
import { useCountdown } from '../clock/useCountdown';
import { onSessionEnd } from './events';

export type SessionState = { kind: 'quiet' } | { kind: 'ending'; at: string } | { kind: 'ended' };

const warnBefore = 5 * 60_000;
const noEnd = '9999-12-31T00:00:00Z';

/** Follows the session of the reader: quiet, ending within five minutes, ended. */
export function useSessionWatch(): SessionState {
  const { data: me, dataUpdatedAt } = useQuery(meQuery);
  const [refusedAt, setRefusedAt] = useState(0);
  const { left, over } = useCountdown(me?.expires_at ?? noEnd, machineClock);

  useEffect(() => onSessionEnd(() => setRefusedAt(Date.now())), []);

  if (!me?.signed_in) return { kind: 'quiet' };
  if (over || refusedAt > dataUpdatedAt) return { kind: 'ended' };
  if (me.expires_at && left <= warnBefore) return { kind: 'ending', at: me.expires_at };
  return { kind: 'quiet' };
}
