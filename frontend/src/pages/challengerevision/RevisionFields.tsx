// What may change of a challenge that was kept: its posts, its places, when its immersion begins and how long it lasts.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { EntryList } from '../../ui/forms/EntryList';
import { mostPosts } from '../hostchallenge/form';
import { PostFields } from '../hostchallenge/PostFields';
import type { Written } from './revision';
import type { RevisionWords } from './revision.fr';

interface RevisionFieldsProps {
  t: RevisionWords;
  value: Written;
  onChange: (value: Written) => void;
}

export function RevisionFields({ t, value, onChange }: RevisionFieldsProps) {
  const set = (part: Partial<Written>) => onChange({ ...value, ...part });
  return (
    <>
      <h2 className="fr-h4">{t.postsTitle}</h2>
      <EntryList
        field="posts"
        words={t.posts}
        entries={value.posts}
        empty={{ accepted_tracks: [], required: true }}
        most={mostPosts}
        onChange={(posts) => set({ posts })}
      >
        {(post, change, at) => <PostFields t={t.posts} post={post} at={at} set={change} />}
      </EntryList>
      <Input
        textArea
        label={t.sites}
        hintText={t.sitesHint}
        nativeTextAreaProps={{
          rows: 3,
          value: value.sites,
          onChange: ({ target }) => set({ sites: target.value }),
        }}
      />
      <Input
        label={t.startsOn}
        hintText={t.startsOnHint}
        nativeInputProps={{
          type: 'date',
          value: value.startsOn,
          onChange: ({ target }) => set({ startsOn: target.value }),
        }}
      />
      <Input
        label={t.months}
        hintText={t.monthsHint}
        nativeInputProps={{
          inputMode: 'numeric',
          maxLength: 2,
          value: value.months,
          onChange: ({ target }) => set({ months: target.value.replaceAll(/\D/g, '') }),
        }}
      />
    </>
  );
}
