// Every mail of the demonstration, newest first: what a mailbox would show.
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import '../committee/shared/committee.css';
import type { DemoMailsWords } from './demomails.fr';
import { Mail } from './Mail';

const mailsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['demo-mails', q],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, ...(q && { q }), ...(pageParam && { cursor: pageParam }) };
      return ask(api.GET('/demo/mails', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export default function DemoMailsPage({ t }: { t: DemoMailsWords }) {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    mailsQuery(q),
  );
  const mails = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('q');
    setSearch(typeof given === 'string' && given.trim() ? { q: given.trim() } : {});
  }

  return (
    <div className="fr-container fr-mt-4w fr-mb-8w">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <form
        role="search"
        aria-label={t.filters}
        className="portal-filters fr-mb-3w"
        onSubmit={submit}
      >
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="mails-query">
            {t.query}
            <span className="fr-hint-text">{t.queryHint}</span>
          </label>
          <input
            key={q}
            id="mails-query"
            name="q"
            className="fr-input"
            maxLength={100}
            defaultValue={q}
          />
        </div>
        <button type="submit" className="fr-btn">
          {t.search}
        </button>
      </form>
      {error && !data ? <ErrorView error={error} /> : !data && <Loading />}
      <p role="status" className="fr-text--lg fr-mb-2w">
        {total !== undefined && (total === 0 ? t.none : t.count(total))}
      </p>
      <ul className="portal-plain-list">
        {mails.map((mail) => (
          <li key={mail.id} className="portal-row">
            <Mail mail={mail} t={t} />
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
