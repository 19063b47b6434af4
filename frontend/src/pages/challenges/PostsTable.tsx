// The posts of a challenge.
import { useT } from '../../i18n';
import { Colon } from '../../ui/Colon';
import { DataTable } from '../../ui/DataTable';
import type { ChallengesWords } from './challenges.fr';
import type { Challenge } from './queries';

export function PostsTable({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const { tracks } = useT();
  const { name, posts } = challenge;
  if (posts.length === 0) return <p>{t.noPost}</p>;
  return (
    <DataTable
      caption={t.postsCaption(name)}
      captionHidden
      columns={t.postsColumns}
      rows={posts.map(({ accepted_tracks, expertise, peers, software, required }, index) => [
        t.post(index + 1),
        accepted_tracks.map((track) => tracks[track]).join(t.or) || t.noTrack,
        <Details key="expertise" t={t} expertise={expertise} peers={peers} software={software} />,
        required ? t.required : t.notRequired,
      ])}
    />
  );
}

type DetailsProps = Pick<Challenge['posts'][number], 'expertise' | 'peers' | 'software'> & {
  t: ChallengesWords;
};

/** What is sought, then with whom and with what one works. */
function Details({ t, expertise, peers, software }: DetailsProps) {
  return (
    <>
      {expertise ?? t.noExpertise}
      {peers && (
        <p className="fr-hint-text">
          {t.peers}
          <Colon /> {peers}
        </p>
      )}
      {software && (
        <p className="fr-hint-text">
          {t.software}
          <Colon /> {software}
        </p>
      )}
    </>
  );
}
