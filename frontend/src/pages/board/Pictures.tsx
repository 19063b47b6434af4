// The board in pictures, each with its table: scarcity by track, ranks of the wishes served, places by challenge.
// While something is tried, each shows the teams as they are and as they would be.
import { useT } from '../../i18n';
import { SeriesChart } from '../committee/shared/SeriesChart';
import { WishChart } from '../committee/shared/WishChart';
import type { BoardWords } from './board.fr';
import { wishCounts, type Board, type Layout } from './layout';

interface PicturesProps {
  t: BoardWords;
  board: Board;
  now: Layout;
  then?: Layout | undefined;
}

export function Pictures({ t, board, now, then }: PicturesProps) {
  const shown = then ? [now, then] : [now];
  const names = then ? [t.now, t.then] : [t.seats];
  const held = (index: number) =>
    shown.map(({ columns }) => columns[index]?.slots.filter(({ holder }) => holder).length ?? 0);
  const sits = now.people.filter(({ spot }) => spot).length;
  const posts = now.columns.reduce((sum, { slots }) => sum + slots.length, 0);
  return (
    <>
      <section aria-labelledby="metiers" className="fr-mb-4w">
        <h2 id="metiers" className="fr-h4">
          {t.scarcityTitle}
        </h2>
        <Tracks t={t} board={board} />
      </section>
      <section aria-labelledby="images">
        <h2 id="images" className="fr-h4">
          {t.picturesTitle}
        </h2>
        <h3 className="fr-h6">{t.wishPicture}</h3>
        <WishChart
          t={t}
          series={shown.map((layout, index) => ({
            name: (then && names[index]) ?? t.people,
            counts: wishCounts(layout),
          }))}
        />
        <h3 className="fr-h6">{t.placePicture}</h3>
        <SeriesChart
          sentence={t.placePictureSentence(sits, posts)}
          caption={t.placePicture}
          what={t.challenge}
          series={[t.posts, ...names]}
          groups={now.columns.map(({ challenge, slots }, index) => ({
            id: challenge.id,
            label: challenge.name,
            values: [slots.length, ...held(index)],
          }))}
        />
      </section>
    </>
  );
}

function Tracks({ t, board }: { t: BoardWords; board: Board }) {
  const { tracks } = useT();
  return (
    <>
      <ul className="portal-prose">
        {board.tracks.map(({ track, text }) => (
          <li key={track}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>
        ))}
      </ul>
      <SeriesChart
        sentence={t.trackPictureSentence}
        caption={t.trackPicture}
        what={t.track}
        series={[t.posts, t.seats, t.waiting]}
        groups={board.tracks.map(({ track, posts, held, waiting }) => ({
          id: track,
          label: tracks[track],
          values: [posts, held, waiting],
        }))}
      />
    </>
  );
}
