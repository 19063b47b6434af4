// The programme team re-cuts the posts of a kept challenge with its host, or changes a published one. What it
// breaks, and who is told, is read before it is done.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, ask, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { EntryList } from '../../ui/forms/EntryList';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import { mostPosts, sitesOf, type Post } from '../hostchallenge/form';
import { PostFields } from '../hostchallenge/PostFields';
import { proposalQuery, rememberProposal, type Challenge } from '../hosting/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { Impact } from './Impact';
import type { RevisionWords } from './revision.fr';

type Trial = Schemas['ChallengeRevisionTrial'];

export default function RevisionPage({ t }: { t: RevisionWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: RevisionWords; found: Versioned<Challenge> }) {
  const { id, name, status } = found.data;
  const possible = status === 'kept' || status === 'published';
  const [done, setDone] = useState<string>();
  return (
    <ProgrammeFrame
      here={t.title(name)}
      parent="hostChallenges"
      above={[{ label: name, to: `${paths.hostChallenges}/${id}` }]}
    >
      <PageTitle title={t.title(name)} />
      {done && (
        <Done key={found.etag} heading="h2" title={done}>
          {null}
        </Done>
      )}
      {possible ? (
        <RevisionForm key={found.etag} t={t} found={found} onDone={setDone} />
      ) : (
        !done && <p>{t.unavailable}</p>
      )}
    </ProgrammeFrame>
  );
}

interface RevisionFormProps {
  t: RevisionWords;
  found: Versioned<Challenge>;
  onDone: (said: string) => void;
}

function RevisionForm({ t, found, onDone }: RevisionFormProps) {
  const { id, status } = found.data;
  const queryClient = useQueryClient();
  const [posts, setPosts] = useState<Post[]>(found.data.posts);
  const [sites, setSites] = useState(found.data.sites.join('\n'));
  const [startsOn, setStartsOn] = useState(found.data.starts_on ?? '');
  const [months, setMonths] = useState(String(found.data.months ?? ''));
  const [reason, setReason] = useState({ fr: '', en: '' });
  const [lacking, setLacking] = useState<FormError[]>([]);
  const params = { path: { challenge_id: id } };

  const revision: Trial = {
    posts,
    sites: sitesOf(sites),
    ...(startsOn ? { starts_on: startsOn } : {}),
    ...(months ? { months: Number(months) } : {}),
  };
  const preview = useMutation({
    mutationFn: (body: Trial) =>
      ask(api.POST('/challenges/{challenge_id}/revisions/preview', { params, body })),
  });
  const write = useMutation({
    mutationFn: ({ withdraw, ...body }: Trial) =>
      withdraw
        ? askVersioned(
            api.POST('/challenges/{challenge_id}/withdraw', { params, body: { reason } }),
          )
        : askVersioned(
            api.POST('/challenges/{challenge_id}/revisions', {
              params: { ...params, header: { 'If-Match': found.etag } },
              body: { ...body, reason },
            }),
          ),
    onSuccess: (made, { withdraw }) => {
      rememberProposal(queryClient, made);
      void queryClient.invalidateQueries({ queryKey: ['challenge-versions', id] });
      onDone(withdraw ? t.withdrawn : t.published);
    },
  });
  const refused = useRefusal(write.error ?? preview.error, ['reason.fr', 'reason.en', 'posts']);
  const errors = lacking.length > 0 ? lacking : refused;

  function confirm(trial: Trial) {
    const empty = (['fr', 'en'] as const).filter((lang) => !reason[lang].trim());
    setLacking(empty.map((lang) => ({ field: `reason.${lang}`, message: t.reasonMissing })));
    if (empty.length === 0) write.mutate(trial);
  }

  /** What was read before no longer holds. */
  function changed<T>(set: (value: T) => void) {
    return (value: T) => {
      set(value);
      preview.reset();
    };
  }

  return (
    <div className="portal-fields">
      <p>{status === 'published' ? t.leadAfter : t.leadBefore}</p>
      <ErrorSummary errors={errors} />
      <h2 className="fr-h4">{t.postsTitle}</h2>
      <EntryList
        field="posts"
        words={t.posts}
        entries={posts}
        empty={{ accepted_tracks: [], required: true }}
        most={mostPosts}
        onChange={changed(setPosts)}
      >
        {(post, set, at) => <PostFields t={t.posts} post={post} at={at} set={set} />}
      </EntryList>
      <Input
        textArea
        label={t.sites}
        hintText={t.sitesHint}
        nativeTextAreaProps={{
          rows: 3,
          value: sites,
          onChange: ({ target }) => changed(setSites)(target.value),
        }}
      />
      <Input
        label={t.startsOn}
        hintText={t.startsOnHint}
        nativeInputProps={{
          type: 'date',
          value: startsOn,
          onChange: ({ target }) => changed(setStartsOn)(target.value),
        }}
      />
      <Input
        label={t.months}
        hintText={t.monthsHint}
        nativeInputProps={{
          inputMode: 'numeric',
          maxLength: 2,
          value: months,
          onChange: ({ target }) => changed(setMonths)(target.value.replaceAll(/\D/g, '')),
        }}
      />
      {(['fr', 'en'] as const).map((lang) => {
        const fault = messageOf(errors, `reason.${lang}`);
        return (
          <Input
            key={lang}
            textArea
            label={lang === 'fr' ? t.reasonFr : t.reasonEn}
            state={fault ? 'error' : 'default'}
            stateRelatedMessage={fault}
            nativeTextAreaProps={{
              id: fieldId(`reason.${lang}`),
              rows: 3,
              maxLength: 2000,
              'aria-invalid': Boolean(fault),
              value: reason[lang],
              onChange: ({ target }) => setReason({ ...reason, [lang]: target.value }),
            }}
          />
        );
      })}
      <p>
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          disabled={preview.isPending}
          onClick={() => preview.mutate(revision)}
        >
          {t.preview}
        </button>
      </p>
      {status === 'published' && (
        <section aria-labelledby="retirer">
          <h2 id="retirer" className="fr-h4">
            {t.withdrawTitle}
          </h2>
          <p>{t.withdrawHelp}</p>
          <p>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={preview.isPending}
              onClick={() => preview.mutate({ withdraw: true })}
            >
              {t.withdrawPreview}
            </button>
          </p>
        </section>
      )}
      {preview.isSuccess && (
        <Impact
          t={t}
          impact={preview.data}
          published={status === 'published'}
          busy={write.isPending}
          label={preview.variables.withdraw ? t.withdraw : t.publish}
          onConfirm={() => confirm(preview.variables)}
        />
      )}
    </div>
  );
}
