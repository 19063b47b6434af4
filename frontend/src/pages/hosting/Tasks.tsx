// What is expected of the host for one challenge, and by when.
import { Link } from 'react-router';
import { Instant, Until } from '../../ui/Time';
import type { HostingWords } from './hosting.fr';
import { placeOf, type HostTask } from './hostingQuery';

interface TasksProps {
  t: HostingWords;
  challengeId: string;
  tasks: readonly HostTask[];
}

const tones: Record<HostTask['state'], string> = {
  to_do: 'fr-badge--info',
  late: 'fr-badge--error',
  coming: '',
  done: 'fr-badge--success',
};

export function Tasks({ t, challengeId, tasks }: TasksProps) {
  if (tasks.length === 0) return <p>{t.noTask}</p>;
  return (
    <ul className="portal-plain-list">
      {tasks.map((task) => (
        <li key={task.kind} className="fr-mb-1w">
          <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[task.state]}`}>
            {t.taskStates[task.state]}
          </span>{' '}
          <Link to={placeOf(task.kind, challengeId)}>{t.tasks[task.kind](task.count ?? 0)}</Link>
          {task.due && <Due t={t} task={task} due={task.due} />}
        </li>
      ))}
    </ul>
  );
}

/** A hearing is at an instant; the rest has an end. */
function Due({ t, task, due }: { t: HostingWords; task: HostTask; due: string }) {
  return (
    <span className="fr-hint-text">
      {task.kind === 'hearing' ? (
        <>
          {t.at} <Instant value={due} />
        </>
      ) : (
        <>
          {t.by} <Until value={due} />
        </>
      )}
    </span>
  );
}
