// Two or three posts.
import { EntryList } from '../../ui/forms/EntryList';
import type { FieldsProps } from './fields';
import { mostPosts, type Post } from './form';
import { PostFields } from './PostFields';

const emptyPost: Post = { accepted_tracks: [], required: true };

export function Posts({ t, values: { posts }, change, faultOf }: FieldsProps) {
  const fault = faultOf('posts');
  return (
    <div className="fr-mt-3w">
      <h3 className="fr-h6">{t.postsTitle}</h3>
      <p>{t.postsHelp}</p>
      {fault && <p className="fr-error-text">{fault}</p>}
      <EntryList
        field="posts"
        words={t.posts}
        entries={posts}
        empty={emptyPost}
        most={mostPosts}
        onChange={(next) => change({ posts: next.map((post) => ({ ...post })) })}
      >
        {(post, set, at) => <PostFields t={t.posts} post={post} at={at} set={set} />}
      </EntryList>
    </div>
  );
}
