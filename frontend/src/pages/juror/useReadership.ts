// Acts on my readership: each answers it whole, as it now stands.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askVersioned, type Versioned } from '../../api/client';
import { everyReadershipQuery, readershipQuery, type Readership } from './queries';

/** A mutation whose answer is shown at once; lists are read again. */
export function useAct<Body>(
  callId: string,
  act: (body: Body) => Parameters<typeof askVersioned<Readership>>[0],
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => askVersioned(act(body)),
    onSuccess: (found: Versioned<Readership>) => {
      client.setQueryData(readershipQuery(callId).queryKey, found);
      onDone?.();
      return client.invalidateQueries({ ...everyReadershipQuery, exact: true });
    },
    // Another tab may have changed it: show what stands.
    onError: () => client.invalidateQueries(readershipQuery(callId)),
  });
}
