// Whom a thread waits for, in the words of whoever looks.
import { useT } from '../../i18n';
import { ageName } from '../../lib/dates/age';
import type { Exchange } from './queries';
import type { ThreadWords } from './thread.fr';

export function StateText({ thread, t }: { thread: Exchange; t: ThreadWords }) {
  const { dates } = useT();
  const { state, side, waiting_since: since } = thread;
  const words = t.states['challenge' in thread && side === 'programme' ? 'team' : side];
  const text =
    state === 'waiting_team'
      ? words.waiting_team(since ? ageName(since, dates, t.underAMinute) : '')
      : words[state];
  return (
    <p role="status" className="fr-text--lg">
      {text}
    </p>
  );
}
