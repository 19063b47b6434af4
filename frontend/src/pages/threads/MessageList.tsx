// The messages of a thread, oldest first: who wrote, when, and what has not been seen yet.
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { ReactNode } from 'react';
import { Instant, Until } from '../../ui/Time';
import { GivenFiles } from './GivenFiles';
import type { Exchange, Message, Supplement } from './queries';
import type { ThreadWords } from './thread.fr';
import { UnsentFiles } from './UnsentFiles';
import './thread.css';
import { Colon } from '../../ui/Colon';

interface MessageListProps {
  thread: Exchange;
  zone: string;
  /** The last message that was seen before this visit. */
  seen: number;
  t: ThreadWords;
  /** What the team may do with an addendum, under it. */
  under?: (supplement: Supplement) => ReactNode;
}

export function MessageList({ thread, zone, seen, t, under }: MessageListProps) {
  if (thread.messages.length === 0) return null;
  const supplements = supplementsOf(thread);
  return (
    <ol className="portal-thread" aria-label={t.list}>
      {thread.messages.map((message) => {
        const given = supplements.find(({ addendum }) => addendum === message.sequence);
        return (
          <li key={message.id} className="portal-message" data-mine={message.side === thread.side}>
            <p className="fr-text--sm fr-mb-1v">
              <strong>{author(message, thread, t)}</strong>,{' '}
              <Instant value={message.at} zone={zone} />{' '}
              {message.side !== thread.side && message.sequence > seen && (
                <Badge as="span" small noIcon severity="new">
                  {t.fresh}
                </Badge>
              )}
            </p>
            {message.kind !== 'message' && <p className="fr-mb-1v">{t.kinds[message.kind]}</p>}
            <p className="portal-written fr-mb-1w">{message.text}</p>
            <Term thread={thread} message={message} zone={zone} t={t} />
            <Unsent thread={thread} message={message} t={t} />
            {given && 'dossier_id' in thread && (
              <GivenFiles thread={thread} supplement={given} t={t} />
            )}
            {given && under?.(given)}
          </li>
        );
      })}
    </ol>
  );
}

/** The team is one voice to the candidate; its members know each other. */
function author({ side, author: who }: Message, thread: Exchange, t: ThreadWords): string {
  if (side === 'host') return who?.name ?? t.host;
  if (side === 'candidate') {
    const name = 'candidate_name' in thread ? thread.candidate_name : undefined;
    return thread.side === 'candidate' ? t.you : (name ?? t.candidate);
  }
  if (side === 'portal') return t.portal;
  return who ? t.member(who.name) : t.team;
}

function Term({
  thread,
  message,
  zone,
  t,
}: Pick<MessageListProps, 'thread' | 'zone' | 't'> & { message: Message }) {
  const asked = supplementsOf(thread).find(({ request }) => request === message.sequence);
  if (!asked) return null;
  return (
    <p className="fr-text--sm fr-mb-0">
      {t.term}
      <Colon /> <Until value={asked.term} zone={zone} />. {t.supplementStates[asked.state]}
    </p>
  );
}

/** What a candidate had prepared for a request that expired. */
function Unsent({
  thread,
  message,
  t,
}: Pick<MessageListProps, 'thread' | 't'> & { message: Message }) {
  if (!('dossier_id' in thread) || thread.side !== 'candidate') return null;
  const asked = supplementsOf(thread).find(({ request }) => request === message.sequence);
  if (asked?.state !== 'expired') return null;
  return <UnsentFiles dossierId={thread.dossier_id} supplement={asked} t={t} />;
}

/** Only an application is supplemented. */
function supplementsOf(thread: Exchange): readonly Supplement[] {
  return 'supplements' in thread ? thread.supplements : [];
}
