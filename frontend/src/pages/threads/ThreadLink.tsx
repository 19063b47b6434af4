// The way to the exchange with the programme team, with how many of its messages are unread.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { threadQuery } from './queries';

export function ThreadLink({ dossierId, className }: { dossierId: string; className?: string }) {
  const { threads } = useT();
  const { data } = useQuery(threadQuery(dossierId));
  const unread = data?.data.unread ?? 0;
  return (
    <Link className={className} to={`/candidature/${dossierId}/echanges`}>
      {unread > 0 ? threads.unread(unread) : threads.link}
    </Link>
  );
}
