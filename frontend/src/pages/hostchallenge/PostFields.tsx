// One post: accepted tracks, expertise, peers, software, whether the challenge can do without.
import { useT } from '../../i18n';
import { fieldId } from '../../lib/forms/fieldErrors';
import { trackNames } from '../selection/filters';
import { postLimit, toggled, type Post, type Track } from './form';
import type { PostWords } from './posts.fr';
import { ShortText } from './ShortText';

interface PostFieldsProps {
  t: PostWords;
  post: Post;
  /** Its rank, from 0. */
  at: number;
  set: (changed: Partial<Post>) => void;
}

export function PostFields({ t, post, at, set }: PostFieldsProps) {
  const field = `posts.${at}`;
  const id = fieldId(field);
  return (
    <>
      <TracksField t={t} post={post} at={at} set={set} />
      {(['expertise', 'peers', 'software'] as const).map((part) => (
        <ShortText
          key={part}
          field={`${field}.${part}`}
          label={t[part]}
          limit={postLimit}
          value={post[part] ?? ''}
          onChange={(text) => set({ [part]: text })}
        />
      ))}
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-2w">
        <input
          type="checkbox"
          id={`${id}-required`}
          checked={post.required}
          onChange={({ target }) => set({ required: target.checked })}
        />
        <label className="fr-label" htmlFor={`${id}-required`}>
          {t.required}
        </label>
      </div>
    </>
  );
}

/** The first box has the id that what is missing from the tracks leads to. */
function TracksField({ t, post, at, set }: PostFieldsProps) {
  const { tracks } = useT();
  const id = fieldId(`posts.${at}.accepted_tracks`);
  const idOf = (track: Track) => (track === trackNames[0] ? id : `${id}-${track}`);
  const chosen = post.accepted_tracks;
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {t.tracks}
      </legend>
      {trackNames.map((track) => (
        <div key={track} className="fr-fieldset__element">
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={idOf(track)}
              checked={chosen.includes(track)}
              onChange={({ target }) =>
                set({ accepted_tracks: toggled(chosen, track, target.checked) })
              }
            />
            <label className="fr-label" htmlFor={idOf(track)}>
              {tracks[track]}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
