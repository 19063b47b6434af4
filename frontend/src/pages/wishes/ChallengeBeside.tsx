// A challenge's text beside the ranking, on wide screens.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useT, usePick } from '../../i18n';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import {
  challengeFormQuery,
  challengeQuery,
  writtenOf,
  type Challenge,
} from '../challenges/queries';
import type { WishesWords } from './wishes.fr';

interface ChallengeBesideProps {
  id: string;
  t: WishesWords;
  onClose: () => void;
}

export function ChallengeBeside({ id, t, onClose }: ChallengeBesideProps) {
  const { data: challenge, error } = useQuery(challengeQuery(id));
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = challenge !== undefined;
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  return (
    <aside className="portal-beside__text" aria-labelledby="lecture">
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onClose}>
        {t.closeReading}
      </button>
      {challenge ? (
        <>
          <h2 id="lecture" ref={heading} tabIndex={-1} className="fr-h4 fr-mt-2w">
            {challenge.name}
          </h2>
          <Text challenge={challenge} t={t} />
        </>
      ) : error ? (
        <ErrorView error={error} />
      ) : (
        <Loading />
      )}
    </aside>
  );
}

function Text({ challenge, t }: { challenge: Challenge; t: WishesWords }) {
  const { tracks } = useT();
  const { administration, sites, summary, posts, answers } = challenge;
  const say = usePick();
  const { data: form } = useQuery(challengeFormQuery);
  return (
    <>
      <p className="fr-text--sm">{[administration.name, ...sites].join(', ')}</p>
      {summary && <p className="fr-text--bold">{summary}</p>}
      <h3 className="fr-h6">{t.postsTitle}</h3>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            {[...post.accepted_tracks.map((track) => tracks[track]), post.expertise]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      {writtenOf(challenge, form?.sections).flatMap(({ fields }) =>
        fields.map(({ id, label }) => (
          <section key={id}>
            <h3 className="fr-h6">{say(label)}</h3>
            <p className="portal-written">{answers[id]}</p>
          </section>
        )),
      )}
    </>
  );
}
