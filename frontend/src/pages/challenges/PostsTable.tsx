// The posts of a challenge.
import { useT } from '../../i18n';
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
      rows={posts.map(({ accepted_tracks, expertise, required }, index) => [
        t.post(index + 1),
        accepted_tracks.map((track) => tracks[track]).join(t.or) || t.noTrack,
        expertise ?? t.noExpertise,
        required ? t.required : t.notRequired,
      ])}
    />
  );
}
