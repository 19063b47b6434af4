// Two or three posts: accepted tracks, expertise, whether the challenge can do without.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '../../i18n';
import { fieldId } from '../../lib/forms/fieldErrors';
import { trackNames } from '../selection/filters';
import type { FieldsProps } from './fields';
import { mostPosts, toggled, type Post, type Track } from './form';

/** The first field of a post, by its rank from 0: what is missing from its tracks leads there. */
const firstTrackId = (at: number) => fieldId(`posts.${at}.accepted_tracks`);

const emptyPost: Post = { accepted_tracks: [], required: true };

export function Posts({ t, values: { posts }, change, faultOf }: FieldsProps) {
  const [announced, announce] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const write = (next: Post[]) => change({ posts: next.map((post) => ({ ...post })) });
  const fault = faultOf('posts');
  return (
    <section aria-labelledby="postes" className="fr-mt-5w">
      <h2 id="postes" className="fr-h4">
        {t.postsTitle}
      </h2>
      <p>{t.postsHelp}</p>
      {fault && <p className="fr-error-text">{fault}</p>}
      {posts.map((post, index) => (
        <PostFields
          key={index}
          t={t}
          n={index + 1}
          post={post}
          onChange={(next) => write(posts.map((old, at) => (at === index ? next : old)))}
          onRemove={() => {
            // At once: the button that takes the focus may have been disabled until then.
            flushSync(() => write(posts.filter((_, at) => at !== index)));
            announce(t.postRemoved);
            add.current?.focus();
          }}
        />
      ))}
      <p role="status" className="fr-sr-only">
        {announced}
      </p>
      <button
        ref={add}
        id={fieldId('posts')}
        type="button"
        className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left fr-mb-4w"
        disabled={posts.length >= mostPosts}
        onClick={() => {
          announce('');
          flushSync(() => write([...posts, emptyPost]));
          document.getElementById(firstTrackId(posts.length))?.focus();
        }}
      >
        {t.addPost}
      </button>
    </section>
  );
}

interface PostFieldsProps {
  t: FieldsProps['t'];
  n: number;
  post: Post;
  onChange: (post: Post) => void;
  onRemove: () => void;
}

function PostFields({ t, n, post, onChange, onRemove }: PostFieldsProps) {
  const { tracks } = useT();
  const id = fieldId(`posts.${n - 1}`);
  const idOf = (track: Track) => (track === trackNames[0] ? firstTrackId(n - 1) : `${id}-${track}`);
  return (
    <fieldset className="portal-entry" id={id}>
      <legend className="fr-h6">{t.post(n)}</legend>
      <fieldset className="fr-fieldset" aria-labelledby={`${id}-tracks`}>
        <legend id={`${id}-tracks`} className="fr-fieldset__legend fr-fieldset__legend--regular">
          {t.tracks}
        </legend>
        {trackNames.map((track) => (
          <div key={track} className="fr-fieldset__element">
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={idOf(track)}
                checked={post.accepted_tracks.includes(track)}
                onChange={({ target }) =>
                  onChange({
                    ...post,
                    accepted_tracks: toggled(post.accepted_tracks, track, target.checked),
                  })
                }
              />
              <label className="fr-label" htmlFor={idOf(track)}>
                {tracks[track]}
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-expertise`}>
          {t.expertise}
        </label>
        <input
          id={`${id}-expertise`}
          className="fr-input"
          maxLength={300}
          value={post.expertise ?? ''}
          onChange={({ target }) => onChange({ ...post, expertise: target.value })}
        />
      </div>
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-2w">
        <input
          type="checkbox"
          id={`${id}-required`}
          checked={post.required}
          onChange={({ target }) => onChange({ ...post, required: target.checked })}
        />
        <label className="fr-label" htmlFor={`${id}-required`}>
          {t.required}
        </label>
      </div>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onRemove}>
        {t.removePost(n)}
      </button>
    </fieldset>
  );
}
