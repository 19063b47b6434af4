// Told before ranking: a track that no challenge seeks this year, and what to do.
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import type { Wishes } from './queries';
import type { WishesWords } from './wishes.fr';

export function NoPost({ wishes, t }: { wishes: Wishes; t: WishesWords }) {
  const { tracks } = useT();
  const { no_post_for_track: without, tracks: own } = wishes;
  if (without.length === 0) return null;
  const left = own.filter((track) => !without.includes(track));
  return (
    <div className="fr-alert fr-alert--warning fr-mb-4w">
      <h2 className="fr-alert__title">{t.noPostTitle(without.map((track) => tracks[track]))}</h2>
      <p>
        {left.length > 0 ? t.noPostOther(left.map((track) => tracks[track])) : t.noPostAtAll}{' '}
        <Link to={paths.contact}>{t.noPostContact}</Link>
      </p>
    </div>
  );
}
