// The twin of every mail that the reader was sent, newest first.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import type { MessagesWords } from './messages.fr';

type Mail = Schemas['Mail'];

const myMailsQuery = infiniteQueryOptions({
  queryKey: ['my-mails'],
  queryFn: ({ pageParam, signal }) =>
    ask(
      api.GET('/me/mails', {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

export default function MessagesPage({ t }: { t: MessagesWords }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(myMailsQuery);
  const asked = useAsked(
    data?.pages.flatMap(({ items }) => items),
    hasNextPage,
    fetchNextPage,
  );
  if (error && !data) return <ErrorView error={error} />;
  if (!data) return <Loading />;
  const mails = data.pages.flatMap(({ items }) => items);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[{ label: t.mySpace, linkProps: { to: paths.mySpace } }]}
      />
      <PageTitle title={t.title} description={t.description} />
      <p>{mails.length === 0 ? t.empty : t.lead}</p>
      <ul className="portal-plain-list">
        {mails.map((mail) => (
          <li key={mail.id} className="portal-row">
            <Message mail={mail} asked={mail.id === asked} t={t} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-mt-4w"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t.more}
        </button>
      )}
    </div>
  );
}

/** The message that the address names, looked for in the older ones too. */
function useAsked(
  mails: Mail[] | undefined,
  more: boolean,
  fetchMore: () => Promise<unknown>,
): string | undefined {
  const asked = useLocation().hash.replace(/^#message-/, '');
  const missing = !!asked && !!mails && !mails.some(({ id }) => id === asked);
  useEffect(() => {
    if (missing && more) void fetchMore();
  }, [missing, more, fetchMore, mails]);
  return missing ? undefined : asked;
}

interface MessageProps {
  mail: Mail;
  /** The reader came for this one. */
  asked: boolean;
  t: MessagesWords;
}

function Message({ mail, asked, t }: MessageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    heading.current?.scrollIntoView({ block: 'center' });
    heading.current?.focus();
  }, [asked]);
  const dates = useDates();
  const { subject, text, created_at, state, link } = mail;
  return (
    <article>
      <h2 ref={heading} tabIndex={-1} id={`message-${mail.id}`} className="fr-h5 fr-mb-1v">
        {subject}
      </h2>
      <p className="fr-text--sm">
        {t.sentOn(dates.instant(created_at))}, {t.states[state]}
      </p>
      <p className="portal-written">{text}</p>
      {link && !link.startsWith(paths.signIn) && (
        <p className="fr-mb-0">
          <Link className="fr-link" to={link} aria-label={t.open(subject)}>
            {t.openShort}
          </Link>
        </p>
      )}
    </article>
  );
}
