// What an exchange is about: whose application, to which call, and the way to it.
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { paths } from '../../navigation';
import type { Call } from '../calls/queries';
import type { Thread } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

interface FactsProps {
  thread: Thread;
  call: Call;
  t: InboxWords;
}

export function Facts({ thread, call, t }: FactsProps) {
  const pick = usePick();
  const { can } = useMe();
  const { dossier_id: id, number, candidate_name: name, submitted } = thread;
  return (
    <dl className="portal-facts">
      <dt>{t.columns.who}</dt>
      <dd>{name ?? t.noName}</dd>
      <dt>{t.application}</dt>
      <dd>
        {submitted && can('decideDossier') ? (
          <Link to={`${paths.selection}/${id}`}>{number}</Link>
        ) : (
          `${number} (${t.notSubmitted})`
        )}
      </dd>
      <dt>{t.columns.call}</dt>
      <dd>
        {pick(call.title)}, {call.promotion.name}
      </dd>
      <dt>{t.columns.charge}</dt>
      <dd>{thread.assignee?.name ?? t.nobody}</dd>
    </dl>
  );
}
