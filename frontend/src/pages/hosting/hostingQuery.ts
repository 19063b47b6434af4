// What is expected of a host, challenge by challenge.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { serverClock } from '../../lib/clock/clock';
import { paths } from '../../navigation';

export type HostedChallenge = Schemas['HostedChallenge'];
export type HostTask = Schemas['HostTask'];

export const hostingQuery = queryOptions({
  // Among the proposals, so that whatever changes one of them reads it again.
  queryKey: ['proposals', 'hosting'],
  queryFn: async ({ signal }) => {
    const found = await ask(api.GET('/hosting', { signal }));
    serverClock.observeNow(found.now);
    return found.challenges;
  },
});

/** Where a task is done. */
export function placeOf(kind: HostTask['kind'], challengeId: string): string {
  const own = `${paths.hosting}/${challengeId}`;
  switch (kind) {
    case 'submit':
      return own;
    case 'hearing':
      return `${paths.hearings}/${challengeId}`;
    case 'messages':
      return `${own}/echanges`;
    case 'candidates':
      return `${own}/candidatures`;
    case 'arrivals':
      return paths.arrivals;
  }
}
