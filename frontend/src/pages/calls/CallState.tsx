// The state of a call, in words: never by colour alone.
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { CallsWords } from './calls.fr';
import type { CallWindow } from './queries';

export function CallState({ state, t }: { state: CallWindow['state']; t: CallsWords }) {
  if (state === 'open') return <Badge severity="success">{t.states.open}</Badge>;
  if (state === 'upcoming') return <Badge severity="info">{t.states.upcoming}</Badge>;
  return <Badge>{t.states.closed}</Badge>;
}
